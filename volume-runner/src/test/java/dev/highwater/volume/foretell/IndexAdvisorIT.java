package dev.highwater.volume.foretell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.capture.PlanCapturer;
import dev.highwater.volume.result.IndexAdvice;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.workload.reports.ReportRunner;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexAdvisorIT {

  @TempDir Path folder;

  @Test
  void aServerWithoutHypopgHasNone() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      assertThat(IndexAdvisor.available(database.settings())).isFalse();
    }
  }

  @Test
  void anIndexThatWouldSpareAScanIsFoundAndOthersAreNot() throws SQLException {
    try (TestDatabase database = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      Assumptions.assumeTrue(
          IndexAdvisor.available(database.settings()),
          "skipped: there is no HypoPG (apt-get install postgresql-15-hypopg)");
      database.execute(
          "CREATE TABLE letter (id int PRIMARY KEY, town int NOT NULL, sort text NOT NULL)",
          "INSERT INTO letter SELECT i, i % 500, 'sort ' || i % 2 FROM generate_series(1, 20000) i",
          "VACUUM (ANALYZE) letter");
      ReportSuite suite =
          suite(
              """
              -- name: town
              SELECT count(*), max(sort) FROM letter WHERE town = 7;
              -- name: half
              SELECT count(*), max(id) FROM letter WHERE sort = 'sort 1';
              -- name: one
              SELECT * FROM letter WHERE id = 12;
              """);
      List<ReportResult> reports =
          new ReportRunner(database.settings(), suite, new PlanCapturer(folder, 1)).run(r -> {});

      List<IndexAdvice> advice = IndexAdvisor.advise(database.settings(), suite, rung(reports));

      assertThat(advice)
          .singleElement()
          .satisfies(
              a -> {
                assertThat(a.statement()).isEqualTo("town");
                assertThat(a.index()).isEqualTo("CREATE INDEX ON \"letter\" (\"town\")");
                assertThat(a.costAfter()).isLessThan(a.costBefore() / 2);
                assertThat(a.bytes()).isPositive();
              });
      assertThat(database.column("SELECT count(*) FROM pg_indexes WHERE tablename = 'letter'"))
          .containsExactly("1");
    }
  }

  private static RungResult rung(List<ReportResult> reports) {
    return new RungResult(
        1,
        1,
        1,
        new RungResult.Growing(0, 0, 0, 0),
        List.of(),
        reports,
        List.of(),
        List.of(),
        new Storage(0, List.of()),
        0);
  }

  private static ReportSuite suite(String sql) {
    SqlScript script = SqlParser.parse("letters.sql", sql, new ArrayList<>()).orElseThrow();
    return new ReportSuite(
        List.of(new ReportQuery("letters", "Letters", "post", script, Optional.empty())),
        Duration.ofMillis(1),
        Duration.ofSeconds(20),
        1,
        1);
  }
}
