package dev.highwater.seed.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsIT {

  /// Sorting finds an overlap exactly where comparing all pairs does, in many small heaps of ranges
  /// with empty, endless and missing ones among them.
  @Test
  void sortingFindsAnOverlapWhereverAPairDoes() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(
          "CREATE EXTENSION btree_gist",
          "CREATE TABLE stay (id int PRIMARY KEY, heap int, room int, nights int4range,"
              + " cancelled boolean,"
              + " EXCLUDE USING gist (heap WITH =, room WITH =, nights WITH &&)"
              + " WHERE (NOT cancelled))");
      Table table;
      try (Connection connection = database.connect()) {
        table = CatalogReader.read(connection).tables().getFirst();
      }
      Overlaps overlaps = Overlaps.of(table, table.exclusions().getFirst()).orElseThrow();
      database.execute(
          "ALTER TABLE stay DROP CONSTRAINT " + table.exclusions().getFirst().name(),
          "SELECT setseed(0.5)",
          """
          INSERT INTO stay
          SELECT n, n / 8, nullif((random() * 4)::int, 4),
                 CASE WHEN random() < 0.05 THEN 'empty' WHEN random() < 0.05 THEN '(,)'
                      WHEN random() < 0.05 THEN NULL
                      ELSE int4range(low, low + 1 + (random() * 5)::int) END,
                 random() < 0.1
            FROM (SELECT n, (random() * 60)::int AS low FROM generate_series(0, 7999) n) AS made
          """);

      List<String> pairs =
          database.column(
              """
              SELECT DISTINCT a.heap FROM stay a JOIN stay b
                  ON a.id < b.id AND a.heap = b.heap AND a.room = b.room AND a.nights && b.nights
               WHERE NOT a.cancelled AND NOT b.cancelled ORDER BY 1
              """);
      List<String> sorted =
          database.column(
              "SELECT DISTINCT heap FROM stay JOIN ("
                  + overlaps.query(table)
                  + ") AS found ON shown LIKE '% and id = ' || id ORDER BY 1");

      assertThat(sorted).isEqualTo(pairs);
      assertThat(pairs).hasSizeBetween(200, 900);
    }
  }

  @Test
  void onlyOneRangeBesideEqualThingsCanBeSorted() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create();
        Connection connection = database.connect()) {
      database.execute(
          "CREATE EXTENSION btree_gist",
          "CREATE TABLE area (a int4range, b int4range, EXCLUDE USING gist (a WITH &&, b WITH &&))",
          "CREATE TABLE box_of (b box, EXCLUDE USING gist (b WITH &&))",
          "CREATE TABLE many (m int4multirange, EXCLUDE USING gist (m WITH &&))",
          "CREATE TABLE other (n int, r int4range, EXCLUDE USING gist (n WITH <>, r WITH &&))");

      assertThat(CatalogReader.read(connection).tables())
          .hasSize(4)
          .allMatch(table -> Overlaps.of(table, table.exclusions().getFirst()).isEmpty());
    }
  }
}
