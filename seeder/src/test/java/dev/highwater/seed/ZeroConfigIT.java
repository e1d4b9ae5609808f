package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.testing.Digests;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import dev.highwater.seed.zero.ZeroOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Databases nobody described: each schema is a file that shows one trait.
class ZeroConfigIT {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "closed",
    "cycles",
    "documents",
    "exclusion",
    "expressions",
    "inheritance",
    "left",
    "names",
    "partitions",
    "shop",
    "since18",
    "subtypes",
    "tenants",
    "unique",
    "widths"
  })
  void fillsEveryTableAndKeepsEveryConstraint(String schema) throws SQLException {
    fill(TestServer.EMBEDDED, schema);
  }

  @ParameterizedTest
  @CsvSource({
    "documents",
    "exclusion",
    "expressions",
    "partitions",
    "subtypes",
    "tenants",
    "unique",
    "widths"
  })
  void doesSoOnAnOlderServer(String schema) throws SQLException {
    fill(TestServer.DEBIAN_15, schema);
  }

  @ParameterizedTest
  @CsvSource({"closed", "documents", "exclusion", "partitions", "shop", "subtypes", "unique"})
  void fewerRowsAreTheFirstOfMore(String schema) throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(SqlResource.read(ZeroConfigIT.class, "zero/" + schema + ".sql"));
      Catalog catalog = catalog(database);
      Map<QualifiedName, TableSource> many = new HashMap<>();
      planning(catalog, 900).sources().forEach(source -> many.put(source.table(), source));

      for (TableSource few : planning(catalog, 130).sources()) {
        TableSource more = Objects.requireNonNull(many.get(few.table()));
        assertThat(Digests.first(more, few.rows())).as(few.table() + "").isEqualTo(Digests.of(few));
      }
    }
  }

  @Test
  void rowsGoIntoThePartitionsThatSomebodyMadeAndAFewIntoTheRest() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(SqlResource.read(ZeroConfigIT.class, "zero/partitions.sql"));
      Planning planning = planning(catalog(database), 1_000);
      new Seeder(database.settings(), SeedOptions.in(directory))
          .run(planning.plan(), planning.sources());

      assertThat(
              database.column(
                  """
                  SELECT relname FROM pg_class
                   WHERE relispartition AND relkind = 'r' AND relname ~ '^(click|sale|rest)'
                     AND (xpath('/row/n/text()', query_to_xml(
                              'SELECT count(*) AS n FROM ' || oid::regclass, true, true, '')))[1]::text
                         ::int < 10
                  """))
          .isEmpty();
      assertThat(database.column("SELECT count(*) < 350 FROM click_rest")).containsExactly("t");
    }
  }

  /// Each name that has a meaning of its own, in the narrowest column that its texts are for.
  @Test
  void textsByNameFitTheNarrowestColumns() throws SQLException, IOException {
    try (InputStream csv = SeedPlanner.class.getResourceAsStream("text_names.csv")) {
      ReferenceTable names = ReferenceTable.read("names", Objects.requireNonNull(csv));
      StringBuilder tables = new StringBuilder();
      for (int i = 0; i < names.rows(); i++) {
        String type = " varchar(" + names.values("shortest").get(i) + ") NOT NULL";
        tables.append(
            Stream.of(names.values("names").get(i).split(" "))
                .map(name -> "some_" + name + type)
                .collect(Collectors.joining(", ", "CREATE TABLE t" + i + " (", ");\n")));
      }
      try (TestDatabase database = fillWith(TestServer.EMBEDDED, tables.toString())) {
        assertThat(
                database.column(
                    """
                    SELECT tablename || '.' || attname FROM pg_stats
                     WHERE schemaname = 'public' AND (n_distinct BETWEEN 0 AND 1 OR null_frac > 0)
                    """))
            .isEmpty();
      }
    }
  }

  private void fill(TestServer server, String schema) throws SQLException {
    fillWith(server, SqlResource.read(ZeroConfigIT.class, "zero/" + schema + ".sql")).close();
  }

  private TestDatabase fillWith(TestServer server, String tables) throws SQLException {
    TestDatabase database = TestDatabase.empty(server).create();
    try {
      database.execute(tables);
      Catalog catalog = catalog(database);
      Planning planning = planning(catalog, 1_000);
      assertThat(planning.plan().problems()).isEmpty();
      Seeder seeder = new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2));

      seeder.run(planning.plan(), planning.sources());

      assertThat(catalog(database)).isEqualTo(catalog);
      VerifyReport report =
          seeder.verify(planning.plan(), planning.sources(), EnumSet.allOf(Aspect.class));
      assertThat(report.findings()).isEmpty();
      assertThat(planning.plan().tables()).allMatch(table -> table.rows() > 0);
      return database;
    } catch (SQLException | RuntimeException | AssertionError failed) {
      database.close();
      throw failed;
    }
  }

  private static Planning planning(Catalog catalog, long rows) {
    ZeroDataset dataset = ZeroConfig.of(catalog, ZeroOptions.STANDARD);
    return new SeedPlanner(dataset.spec(), catalog, Pools.standard(1), dataset.reasons())
        .plan(rows);
  }

  private static Catalog catalog(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return CatalogReader.read(connection);
    }
  }
}
