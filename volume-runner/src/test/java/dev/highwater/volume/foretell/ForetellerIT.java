package dev.highwater.volume.foretell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans foretold from 4,000 and 12,000 rows, held against those at 240,000 really loaded rows.
class ForetellerIT {

  private static final long[] RUNGS = {4_000, 12_000};
  private static final long MAXIMUM = 240_000;

  @TempDir Path folder;

  @Test
  void plansOfASizeThatNobodyLoadedComeTrue() throws SQLException, IOException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      schema(database);
      StatisticsLog log = climb(database);
      Optional<Foreteller> foreteller =
          Foreteller.over(
              database.settings(),
              dataDirectory(database),
              log,
              List.of(RUNGS[0], RUNGS[1]),
              MAXIMUM,
              Map.of());
      List<Foretold> foretold = foreteller.orElseThrow().foretell(suite());
      assertThat(foretold).extracting(Foretold::statement).contains("weights", "join", "sender");

      try (TestDatabase real = TestDatabase.empty().create()) {
        schema(real);
        load(real, 1, MAXIMUM);
        List<PlanCapture> plans = plans(real.settings());

        assertThat(plans).hasSameSizeAs(foretold);
        for (int i = 0; i < plans.size(); i++) {
          assertThat(foretold.get(i).fingerprint())
              .as("%s, really %s", foretold.get(i), plans.get(i).shape())
              .isEqualTo(plans.get(i).fingerprint());
        }
      }
      assertThat(foretold)
          .filteredOn(f -> f.statement().equals("weights"))
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.changes()).containsExactly("parallel workers appeared");
                assertThat(f.uptoSize()).isBetween(12_000.0, (double) MAXIMUM);
              });
    }
  }

  @Test
  void sizesAreMadeBelievedWithoutRoomOnTheDisk() throws SQLException, IOException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      schema(database);
      StatisticsLog log = climb(database);
      Foreteller.over(
              database.settings(),
              dataDirectory(database),
              log,
              List.of(RUNGS[0], RUNGS[1]),
              MAXIMUM,
              Map.of())
          .orElseThrow()
          .foretell(suite());

      List<String> file =
          database
              .rows("SELECT pg_relation_filepath('parcel'), pg_relation_size('parcel')")
              .getFirst();
      Path path = dataDirectory(database).resolve(file.get(0));
      long blocks = (Long) Files.getAttribute(path, "unix:size") / 8192;
      assertThat(Long.parseLong(file.get(1))).isEqualTo(blocks * 8192).isGreaterThan(25_000_000);
      assertThat(database.column("SELECT count(*) FROM parcel")).containsExactly("12000");
      assertThat(database.column("SELECT reltuples::int FROM pg_class WHERE relname = 'parcel'"))
          .containsExactly("240000");
    }
  }

  @Test
  void anOlderServerAndOneRungAloneForetellNothing() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      schema(database);
      StatisticsLog log = climb(database);

      assertThat(
              Foreteller.over(
                  database.settings(),
                  folder,
                  log,
                  List.of(RUNGS[0], RUNGS[1]),
                  (double) RUNGS[1],
                  Map.of()))
          .isEmpty();
      assertThat(
              Foreteller.over(
                  database.settings(), folder, log, List.of(RUNGS[0]), MAXIMUM, Map.of()))
          .isEmpty();
    }
    try (TestDatabase database = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      schema(database);
      StatisticsLog log = climb(database);

      assertThat(
              Foreteller.over(
                  database.settings(), folder, log, List.of(RUNGS[0], RUNGS[1]), MAXIMUM, Map.of()))
          .isEmpty();
    }
  }

  private StatisticsLog climb(TestDatabase database) throws SQLException {
    StatisticsLog log = new StatisticsLog(folder);
    long from = 1;
    for (long rung : RUNGS) {
      load(database, from, rung);
      log.write(database.settings(), rung, (double) rung);
      from = rung + 1;
    }
    return log;
  }

  private static void schema(TestDatabase database) {
    database.execute(
        "CREATE TABLE depot (id int PRIMARY KEY, name text NOT NULL)",
        "CREATE TABLE parcel (id int PRIMARY KEY, depot_id int NOT NULL, sender_id int NOT NULL,"
            + " status text NOT NULL, weight int NOT NULL, note text NOT NULL)"
            // An autoanalyze in the middle would keep VACUUM from marking pages as all visible.
            + " WITH (autovacuum_enabled = off)",
        "CREATE INDEX parcel_depot ON parcel (depot_id)",
        "CREATE INDEX parcel_sender ON parcel (sender_id)",
        "CREATE INDEX parcel_lost ON parcel (depot_id) WHERE status = 'lost'",
        "INSERT INTO depot SELECT i, 'depot ' || i FROM generate_series(0, 39) i");
  }

  /// Depots stay, and each parcel has a sender of many.
  private static void load(TestDatabase database, long from, long to) {
    database.execute(
        """
        INSERT INTO parcel
          SELECT i, i * 7 %% 40, i / 8, CASE WHEN i %% 10 = 0 THEN 'lost' ELSE 'sent' END,
                 i * 31 %% 97, repeat('x', 60)
            FROM generate_series(%d, %d) i
        """
            .formatted(from, to),
        "VACUUM (ANALYZE)");
    // Whoever works in this database meanwhile, such as autovacuum on a catalogue, keeps VACUUM
    // from
    // marking pages as all visible, and without the marks other plans are right.
    for (int i = 0; i < 100 && !allVisible(database); i++) {
      database.execute("SELECT pg_sleep(0.05)", "VACUUM (ANALYZE) parcel");
    }
    assertThat(allVisible(database)).isTrue();
  }

  private static boolean allVisible(TestDatabase database) {
    return database
        .column("SELECT relallvisible = relpages FROM pg_class WHERE oid = 'parcel'::regclass")
        .equals(List.of("t"));
  }

  private static Path dataDirectory(TestDatabase database) {
    return Path.of(database.column("SHOW data_directory").getFirst());
  }

  private static List<PlanCapture> plans(ConnectionSettings database) throws SQLException {
    List<PlanCapture> plans = new ArrayList<>();
    try (Connection connection = database.connect()) {
      for (ReportQuery query : suite().queries()) {
        for (AskedStatement asked : AskedStatement.of(connection, query)) {
          plans.add(asked.plan(connection));
        }
      }
    }
    return plans;
  }

  private static ReportSuite suite() {
    String sql =
        """
        -- name: weights
        SELECT count(*), sum(weight) FROM parcel WHERE weight > 3;
        -- name: depot
        SELECT count(*) FROM parcel WHERE depot_id = 7;
        -- name: lost
        SELECT id FROM parcel WHERE depot_id = 7 AND status = 'lost';
        -- name: sender
        SELECT * FROM parcel WHERE sender_id = 12;
        -- name: join
        SELECT d.name, count(*) FROM depot d JOIN parcel p ON p.depot_id = d.id GROUP BY d.name;
        -- name: newest
        SELECT * FROM parcel ORDER BY id DESC LIMIT 10;
        """;
    SqlScript script = SqlParser.parse("parcels.sql", sql, new ArrayList<>()).orElseThrow();
    return new ReportSuite(
        List.of(new ReportQuery("parcels", "Parcels", "post", script, Optional.empty())),
        Duration.ofMillis(1),
        Duration.ofSeconds(20),
        1,
        1);
  }
}
