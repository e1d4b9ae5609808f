package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing that stands in a database can make the reader see something else than what is there.
class ImmunityIT {

  private static final String SCHEMA = "a\"b; drop";

  /// Operators and functions that win over the system's own wherever a query names none of them by
  /// their schema, and relations that hide its catalogues.
  private static final String EVIL =
      """
      CREATE SCHEMA evil;
      CREATE FUNCTION evil.never(anyelement, anyelement) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT false';
      CREATE FUNCTION evil.never(name, name) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT false';
      CREATE FUNCTION evil.never(oid, oid) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT false';
      CREATE FUNCTION evil.never("char", "char") RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT false';
      CREATE OPERATOR evil.= (LEFTARG = name, RIGHTARG = name, FUNCTION = evil.never);
      CREATE OPERATOR evil.= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = evil.never);
      CREATE OPERATOR evil.= ("char", "char", FUNCTION = evil.never);
      CREATE OPERATOR evil.<> (LEFTARG = name, RIGHTARG = name, FUNCTION = evil.never);
      CREATE FUNCTION evil.format_type(oid, integer) RETURNS text LANGUAGE sql AS 'SELECT ''evil''';
      CREATE FUNCTION evil.set_config(text, text, boolean) RETURNS text LANGUAGE sql AS 'SELECT ''evil''';
      CREATE FUNCTION evil.current_setting(text) RETURNS text LANGUAGE sql AS 'SELECT ''evil''';
      CREATE FUNCTION evil.pg_get_indexdef(oid) RETURNS text LANGUAGE sql AS 'SELECT ''evil''';
      CREATE DOMAIN evil.regclass AS text;
      CREATE DOMAIN evil.text AS integer;
      CREATE VIEW evil.pg_class AS SELECT 1 AS oid;
      CREATE VIEW evil.pg_attribute AS SELECT 1 AS attrelid;
      CREATE VIEW evil.pg_namespace AS SELECT 1 AS oid;
      CREATE VIEW evil.pg_type AS SELECT 1 AS oid;
      """
          .replace("(\"char\", \"char\", F", "(LEFTARG = \"char\", RIGHTARG = \"char\", F");

  @ParameterizedTest
  @EnumSource(TestServer.class)
  void aSearchPathThatHidesTheSystemsOwnChangesNothing(TestServer server) throws SQLException {
    try (TestDatabase database = FeatureCatalog.database(server);
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(EVIL);
      Catalog plainly = CatalogReader.read(connection);
      statement.execute("SET search_path = evil, pg_catalog, public");
      assertThat(formatted(statement)).as("the trap works").isEqualTo("evil");

      assertThat(CatalogReader.read(connection)).isEqualTo(plainly);

      statement.execute("CREATE TEMPORARY VIEW pg_constraint AS SELECT 1 AS oid");
      statement.execute("CREATE TEMPORARY TABLE keyed (id text)");
      assertThat(CatalogReader.read(connection)).isEqualTo(plainly);
    }
  }

  @ParameterizedTest
  @EnumSource(TestServer.class)
  void intarraysOperatorsAreTheUsersAndNotOurs(TestServer server) throws SQLException {
    try (TestDatabase database = FeatureCatalog.database(server);
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      Catalog before = CatalogReader.read(connection);
      statement.execute("CREATE EXTENSION intarray");
      statement.execute("SET search_path = public, pg_catalog");
      assertThat(CatalogReader.read(connection)).isEqualTo(before);

      statement.execute(
          """
          CREATE TABLE tagged (
              tags  integer[] CHECK (tags && '{1,2}'),
              again integer[] CHECK (again OPERATOR(pg_catalog.&&) '{1,2}'),
              CONSTRAINT apart EXCLUDE USING gist (tags gist__int_ops WITH &&)
          )""");
      Table tagged = FeatureCatalog.table(CatalogReader.read(connection), "tagged");
      assertThat(tagged.checks())
          .extracting(check -> check.expression())
          .containsExactly(
              "(again && '{1,2}'::integer[])", "(tags OPERATOR(public.&&) '{1,2}'::integer[])");
      Exclusion.Element element = tagged.exclusions().get(0).elements().get(0);
      assertThat(element.operator()).isEqualTo(new QualifiedName("public", "&&"));
      assertThat(element.part().operatorClass())
          .isEqualTo(new QualifiedName("public", "gist__int_ops"));
    }
  }

  @ParameterizedTest
  @EnumSource(TestServer.class)
  void hostileNamesAreOrdinaryNames(TestServer server) {
    Catalog catalog = FeatureCatalog.on(server);
    Table odd = catalog.table(new QualifiedName(SCHEMA, "SELECT 1; --")).orElseThrow();
    assertThat(odd.columns()).extracting(Column::name).containsExactly("Größe", "x'y", " ");
    Index index = odd.indexes().get(1);
    assertThat(index.name().name()).isEqualTo("idx \"of\" it");
    assertThat(index.keys())
        .extracting(key -> key.term())
        .containsExactly(new Term.OfColumn("x'y"), new Term.OfExpression("lower(\"x'y\")"));

    Table longest =
        catalog.tables().stream()
            .filter(table -> table.name().name().startsWith("naïve_漢字"))
            .findFirst()
            .orElseThrow();
    assertThat(longest.name().name().getBytes(StandardCharsets.UTF_8)).hasSize(63);
    assertThat(longest.foreignKeys())
        .extracting(ForeignKey::name, ForeignKey::columns, ForeignKey::referencedTable)
        .containsExactly(
            tuple("fk; drop table x", List.of("col with \"quotes\", and comma"), odd.name()));
  }

  @ParameterizedTest
  @EnumSource(TestServer.class)
  void whatIsNotTheUsersIsLeftOut(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SET search_path = public;
          CREATE SCHEMA highwater;
          CREATE TABLE highwater.ledger (id bigint);
          CREATE TEMPORARY TABLE passing (id bigserial);
          CREATE TABLE an_extensions_own (id bigserial);
          CREATE EXTENSION citext;
          ALTER EXTENSION citext ADD TABLE an_extensions_own;
          ALTER EXTENSION citext ADD SEQUENCE an_extensions_own_id_seq;
          CREATE TABLE mine (name citext);
          CREATE VIEW seen AS SELECT name FROM mine;
          CREATE MATERIALIZED VIEW stored AS SELECT name FROM mine""");
      Catalog catalog = CatalogReader.read(connection);
      assertThat(catalog.tables()).extracting(table -> table.name().name()).containsExactly("mine");
      assertThat(catalog.sequences()).isEmpty();
    }
  }

  private static String formatted(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT format_type(23::oid, -1)")) {
      row.next();
      return row.getString(1);
    }
  }
}
