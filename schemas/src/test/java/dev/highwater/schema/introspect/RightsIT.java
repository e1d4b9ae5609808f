package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Rights;
import dev.highwater.schema.catalog.Role;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsIT {

  private static final Rights NONE =
      new Rights("highwater", false, false, false, false, false, false, false, false);

  @ParameterizedTest
  @EnumSource(TestServer.class)
  void aRoleWithoutRightsSeesTheSameSchemaAndThatItMayDoNothing(TestServer server)
      throws SQLException {
    try (TestDatabase database = FeatureCatalog.database(server)) {
      database.execute(
          "SELECT nextval('shared_numbers')", "REVOKE ALL ON SCHEMA public FROM PUBLIC");
      Catalog all = readAs(database, "");
      Catalog nobody = readAs(database, "CREATE ROLE nobody_at_all; SET LOCAL ROLE nobody_at_all");

      assertThat(nobody.role()).isEqualTo(new Role("nobody_at_all", false, false, false));
      assertThat(nobody.tables()).hasSameSizeAs(all.tables());
      assertThat(nobody.tables()).extracting(Table::rights).containsOnly(NONE);
      assertThat(nobody.tables())
          .filteredOn(table -> table.rowSecurity().active())
          .extracting(table -> table.name().name())
          .containsExactly("secured");
      assertThat(nobody.tables())
          .usingRecursiveComparison()
          .ignoringFields("rights", "rowSecurity.active")
          .isEqualTo(all.tables());
    }
  }

  @ParameterizedTest
  @EnumSource(TestServer.class)
  void lastValuesAreToldOfSequencesThatTheRoleMayUse(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          CREATE SEQUENCE mine;
          CREATE SEQUENCE ours;
          SELECT nextval('mine'), nextval('ours');
          CREATE ROLE nobody_much;
          GRANT USAGE ON ours TO nobody_much;
          SET LOCAL ROLE nobody_much""");
      assertThat(CatalogReader.lastValues(connection))
          .isEqualTo(Map.of(new QualifiedName("public", "ours"), 1L));
      connection.rollback();
    }
  }

  @ParameterizedTest
  @EnumSource(TestServer.class)
  void rightsAreThoseOfTheRoleWithItsSchemasRights(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      Catalog catalog =
          readAs(
              database,
              """
              CREATE ROLE some_owner;
              CREATE ROLE some_member IN ROLE some_owner;
              CREATE SCHEMA closed;
              CREATE TABLE closed.behind_doors ();
              CREATE TABLE granted ();
              CREATE TABLE owned ();
              ALTER TABLE owned OWNER TO some_owner;
              ALTER TABLE owned ENABLE ROW LEVEL SECURITY;
              GRANT ALL ON closed.behind_doors TO some_member;
              GRANT SELECT, INSERT, REFERENCES ON granted TO some_member;
              SET LOCAL ROLE some_member""");

      assertThat(catalog.tables())
          .extracting(table -> table.name().name(), Table::rights)
          .containsExactlyInAnyOrder(
              tuple("behind_doors", NONE),
              tuple(
                  "granted",
                  new Rights("highwater", false, true, true, false, false, false, true, false)),
              tuple("owned", Rights.ofOwner("some_owner")));
      assertThat(catalog.table(new QualifiedName("public", "owned")).orElseThrow().rowSecurity())
          .as("owners are not subject to it")
          .satisfies(security -> assertThat(security.enabled()).isTrue())
          .satisfies(security -> assertThat(security.active()).isFalse());
    }
  }

  @ParameterizedTest
  @EachServer
  void whoMayKeepTriggersFromFiringIsASuperuserOrWasAllowedTo(TestServer server)
      throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      assertThat(readAs(database, "").role()).isEqualTo(Role.superuser("highwater"));
      assertThat(
              readAs(
                      database,
                      """
                      CREATE ROLE some_loader BYPASSRLS;
                      GRANT SET ON PARAMETER session_replication_role TO some_loader;
                      SET LOCAL ROLE some_loader""")
                  .role())
          .isEqualTo(new Role("some_loader", false, true, true));
    }
  }

  /// What is done before is undone afterwards, roles included.
  private static Catalog readAs(TestDatabase database, String before) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(before);
      Catalog catalog = CatalogReader.read(connection);
      connection.rollback();
      return catalog;
    }
  }
}
