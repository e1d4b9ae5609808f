package dev.highwater.schema.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Sequence;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestResource;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestServer.class)
class CatalogReaderIT {

  private static final String SCHEMA = "Übung \"1\"";

  private static final Map<TestServer, TestDatabase> DATABASES = new EnumMap<>(TestServer.class);

  private final TestServer server;
  private final TestDatabase database;
  private final Catalog catalog;

  CatalogReaderIT(TestServer server) throws SQLException {
    this.server = server;
    database = DATABASES.computeIfAbsent(server, CatalogReaderIT::hostileDatabase);
    try (Connection connection = database.connect()) {
      catalog = CatalogReader.read(connection);
    }
  }

  private static TestDatabase hostileDatabase(TestServer server) {
    TestDatabase fresh = TestDatabase.empty(server).create();
    fresh.execute(TestResource.on(server, TestResource.HOSTILE_SCHEMA));
    return fresh;
  }

  @AfterAll
  static void dropsIt() {
    DATABASES.values().forEach(TestDatabase::close);
    DATABASES.clear();
  }

  @Test
  void findsTheTablesOfUsersAndNoOthers() {
    assertThat(catalog.tables())
        .extracting(table -> table.name().toString())
        .containsExactly(
            "booking",
            "event",
            "event_2024",
            "event_note",
            "event_rest",
            "event_rest_other",
            "event_rest_zero",
            "refers_to_unkeyed",
            "ring_a",
            "ring_b",
            "ring_c",
            "unkeyed",
            "trap.pg_class",
            "\"Übung \"\"1\"\"\".Mixed Case; DROP TABLE");
    assertThat(hostile().comment()).isEqualTo("It's a \"table\"");
  }

  @Test
  void readsColumnsWithAllTheirTraits() {
    assertThat(hostile().columns())
        .extracting(Column::name)
        .containsExactly(
            "Id", "from", "to", "Größe", "Größen", "share", "strict", "pair", "amounts", "label",
            "doubled", "during", "at");
    assertThat(column("Id").identity()).isEqualTo(Column.Identity.ALWAYS);
    assertThat(column("from").nullable()).isFalse();
    assertThat(column("to").nullable()).isTrue();
    assertThat(column("strict").nullable()).as("a NOT NULL domain").isFalse();
    assertThat(column("doubled").generated()).isEqualTo(Column.Generated.STORED);
    assertThat(column("doubled").insertable()).isFalse();
    assertThat(column("doubled").defaultExpression())
        .isEqualTo("((share)::numeric * (2)::numeric)");
    assertThat(column("label").collation())
        .isEqualTo(new Collation(new QualifiedName("pg_catalog", "C"), true));
    assertThat(column("label").comment()).isEqualTo("naïve");
    assertThat(column("label").type().maximumLength()).isEqualTo(20);
    assertThat(column("at").defaultExpression())
        .isEqualTo("'2024-02-29 04:00:00+00'::timestamp with time zone");
    assertThat(column("at").position()).as("after a dropped column").isEqualTo(14);
  }

  @Test
  void resolvesTypesToTheirElements() {
    ColumnType array = column("amounts").type();
    assertThat(array.kind()).isEqualTo(ColumnType.Kind.ARRAY);
    assertThat(array.sql()).isEqualTo("numeric(14,2)[]");
    assertThat(array.element()).extracting(ColumnType::scale).isEqualTo(2);

    ColumnType domain = column("strict").type();
    assertThat(domain.kind()).isEqualTo(ColumnType.Kind.DOMAIN);
    ColumnType share = Objects.requireNonNull(domain.element());
    assertThat(share.kind()).isEqualTo(ColumnType.Kind.DOMAIN);
    assertThat(share.checks())
        .extracting(Check::expression)
        .containsExactly("((VALUE >= (0)::numeric) AND (VALUE <= (1)::numeric))");
    assertThat(share.element()).extracting(ColumnType::sql).isEqualTo("numeric(5,4)");

    assertThat(column("Größe").type().labels())
        .containsExactly("klein", "Mittel,groß", "it's \"big\"");
    assertThat(column("Größen").type().element()).isEqualTo(column("Größe").type());
    assertThat(column("pair").type().kind()).isEqualTo(ColumnType.Kind.COMPOSITE);
    assertThat(column("during").type().kind()).isEqualTo(ColumnType.Kind.RANGE);
  }

  @Test
  void readsKeysAndChecks() {
    assertThat(hostile().keys())
        .extracting(Key::name)
        .containsExactly("pk of \"it\"", "label unique");
    Key unique = hostile().keys().get(1);
    assertThat(unique.columns()).containsExactly("label", "from");
    assertThat(unique.nullsNotDistinct()).isEqualTo(server.major() >= 15);
    assertThat(unique.deferrable()).isTrue();
    assertThat(unique.initiallyDeferred()).isTrue();
    assertThat(hostile().primaryKey().orElseThrow().comment()).isEqualTo("the key's comment");
    assertThat(table("refers_to_unkeyed").primaryKey().orElseThrow().index())
        .isEqualTo("renamed key");
    assertThat(hostile().checks())
        .as("NOT NULL is no CHECK")
        .extracting(Check::name)
        .containsExactly("always", "from before to", "no_rows_before_2000");
    Check order = hostile().checks().get(1);
    assertThat(order.columns()).containsExactlyInAnyOrder("from", "to");
    assertThat(order.expression()).isEqualTo("(\"from\" <= \"to\")");
    assertThat(hostile().checks().get(0).columns()).isEmpty();
    assertThat(hostile().checks().get(2).validated()).isFalse();
  }

  @Test
  void readsForeignKeysPairwise() {
    ForeignKey pair = table("refers_to_unkeyed").foreignKeys().get(0);
    assertThat(pair.columns()).containsExactly("a", "b");
    assertThat(pair.referencedColumns()).containsExactly("a", "b");
    assertThat(pair.match()).isEqualTo(ForeignKey.Match.FULL);
    assertThat(table("ring_b").foreignKeys().get(0).initiallyDeferred()).isTrue();
    assertThat(table("ring_c").foreignKeys())
        .extracting(ForeignKey::name, ForeignKey::validated)
        .containsExactly(tuple("c_a", false), tuple("ring_c_parent_fkey", true));
  }

  @Test
  void readsPartitions() {
    assertThat(table("event").kind()).isEqualTo(Table.Kind.PARTITIONED);
    Partition event = table("event").partition();
    assertThat(event).extracting(Partition::key).isEqualTo("RANGE (at)");
    assertThat(event).extracting(Partition::strategy).isEqualTo(Partition.Strategy.RANGE);
    Partition leaf = table("event_2024").partition();
    assertThat(leaf).extracting(Partition::key).isNull();
    assertThat(leaf).extracting(Partition::parent).isEqualTo(new QualifiedName("public", "event"));
    assertThat(leaf)
        .extracting(Partition::bound)
        .isEqualTo("FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
    Partition rest = table("event_rest").partition();
    assertThat(rest).extracting(Partition::bound).isEqualTo("DEFAULT");
    assertThat(rest).extracting(Partition::key).isEqualTo("LIST (id)");
    assertThat(table("event_2024").foreignKeys())
        .extracting(ForeignKey::inherited)
        .containsExactly(true);
    assertThat(table("event_note").foreignKeys())
        .as("one foreign key, not one more for each partition it points into")
        .extracting(ForeignKey::name)
        .containsExactly("note_event");
    assertThat(index("event_2024", "a partition's own name").parent())
        .isEqualTo(new QualifiedName("public", "event_ring_idx"));
  }

  @Test
  void readsIndexesWithTheirMarks() {
    Index lower = index(hostile(), "lower label");
    assertThat(lower.keySql()).containsExactly("lower((label)::text)");
    assertThat(lower.predicate()).isEqualTo("(\"to\" IS NOT NULL)");
    assertThat(lower.unique()).isTrue();
    assertThat(lower.constraint()).isNull();
    Index primary = index(hostile(), "pk of \"it\"");
    assertThat(primary.constraint()).isEqualTo("pk of \"it\"");
    assertThat(primary.clustered()).isTrue();
    assertThat(primary.comment()).isEqualTo("the index's comment");
    assertThat(index("unkeyed", "unkeyed_c").replicaIdentity()).isTrue();
    assertThat(index(hostile(), "share; brin").method()).isEqualTo("brin");
    assertThat(index("booking", "no_overlap").constraint()).isEqualTo("no_overlap");
  }

  @Test
  void readsSequencesWithTheirOwners() {
    assertThat(catalog.sequences())
        .extracting(Sequence::start, Sequence::increment, Sequence::ownerColumn)
        .containsExactly(tuple(1L, 1L, "id"), tuple(100L, 10L, "Id"));
  }

  @Test
  void isNotFooledByTheSessionAndLeavesItAsItWas() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = trap, pg_catalog");
      statement.execute("SET IntervalStyle = 'sql_standard'");
      assertThat(CatalogReader.read(connection)).isEqualTo(catalog);

      connection.setAutoCommit(false);
      statement.execute("CREATE TABLE public.not_yet_there ()");
      assertThat(CatalogReader.read(connection).tables()).hasSize(catalog.tables().size() + 1);
      assertThat(shown(statement, "search_path")).isEqualTo("trap, pg_catalog");
      assertThat(shown(statement, "IntervalStyle")).isEqualTo("sql_standard");
      connection.rollback();
    }
  }

  @Test
  void readsWhatIsNewInPostgresql18() throws SQLException {
    assumeTrue(catalog.version().major() >= 18);
    try (TestDatabase fresh = TestDatabase.empty(server).create()) {
      fresh.execute("CREATE TABLE v (a integer NOT NULL, b integer GENERATED ALWAYS AS (a + 1))");
      try (Connection connection = fresh.connect()) {
        Table table = CatalogReader.read(connection).tables().get(0);
        assertThat(table.columns().get(1).generated()).isEqualTo(Column.Generated.VIRTUAL);
        assertThat(table.checks()).isEmpty();
      }
    }
  }

  private static String shown(Statement statement, String setting) throws SQLException {
    try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
      result.next();
      return result.getString(1);
    }
  }

  private Table hostile() {
    return catalog.table(new QualifiedName(SCHEMA, "Mixed Case; DROP TABLE")).orElseThrow();
  }

  private Column column(String name) {
    return hostile().column(name).orElseThrow();
  }

  private Table table(String name) {
    return catalog.table(new QualifiedName("public", name)).orElseThrow();
  }

  private Index index(String table, String name) {
    return index(table(table), name);
  }

  private static Index index(Table table, String name) {
    List<Index> found =
        table.indexes().stream().filter(index -> index.name().name().equals(name)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
