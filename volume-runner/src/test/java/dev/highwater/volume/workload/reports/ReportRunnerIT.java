package dev.highwater.volume.workload.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.volume.capture.PlanCapturer;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.testing.ObcmsRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReportRunnerIT {

  private static final int WORK_ITEMS = 1_000;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.obcms();

  @TempDir static Path folder;

  private static List<ReportResult> results = List.of();

  @BeforeAll
  static void measure() throws IOException, SQLException {
    ObcmsRows.fill(DATABASE.settings(), WORK_ITEMS);
    Scenario scenario = ScenarioReader.read(ScenarioSource.find("obcms-complete"));
    ReportSuite suite =
        new ReportSuite(
            scenario.reports().queries(), Duration.ofMillis(1), Duration.ofSeconds(20), 1, 2);
    results =
        new ReportRunner(DATABASE.settings(), suite, new PlanCapturer(folder, 1_000))
            .run(result -> {});
  }

  @Test
  void everyObcmsReportCanBeMeasuredAtEachOfItsSelectivities() {
    assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
    assertThat(results)
        .allSatisfy(result -> assertThat(result.executions()).isPositive())
        .allSatisfy(result -> assertThat(result.counters().buffers()).isPositive());
    assertThat(results)
        .extracting(result -> result.name() + "/" + result.selectivity())
        .contains("q01-home-dashboard/median", "q12-analytics-literal/high", "t3-subtree/low")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyStatementOfAReportHasItsPlanAndTheWholeAnswerOfTheServer() {
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result.plans())
                    .allSatisfy(
                        plan -> {
                          assertThat(folder.resolve(plan.file())).isNotEmptyFile();
                          assertThat(plan.shape()).hasSameSizeAs(plan.nodes()).isNotEmpty();
                        }));
    assertThat(result("q01-home-dashboard", "median").plans()).hasSize(24);
  }

  @Test
  void aLoopSendsAStatementForEachRowOfTheOneItHangsOn() {
    long entries =
        Long.parseLong(
            DATABASE
                .column(
                    "SELECT max(n) FROM (SELECT count(*) AS n FROM monitoring_monitoringentry GROUP BY fiscal_year) AS years")
                .getFirst());

    assertThat(result("q12-analytics-literal", "high").statementsPerExecution())
        .isEqualTo(1 + 5 * (int) entries);
    assertThat(result("q12-analytics-set-based", "high").statementsPerExecution()).isEqualTo(3);
  }

  @Test
  void higherSelectivitiesTouchMore() {
    assertThat(result("q12-analytics-literal", "high").statementsPerExecution())
        .isGreaterThan(result("q12-analytics-literal", "low").statementsPerExecution());
    assertThat(result("t3-subtree", "high").resultRows())
        .isGreaterThan(result("t3-subtree", "low").resultRows());
  }

  @Test
  void theListReportReturnsAllEntriesOfTheCategory() {
    String most =
        DATABASE
            .column(
                "SELECT count(*) FROM monitoring_monitoringentry GROUP BY category ORDER BY 1 DESC LIMIT 1")
            .getFirst();

    assertThat(result("q08-programme-list", "high").resultRows())
        .isGreaterThan(Long.parseLong(most));
  }

  @Test
  void aReportThatTakesTooLongIsAResultAndTheOthersGoOn() throws SQLException {
    ReportSuite suite =
        new ReportSuite(
            List.of(
                query("slow", "SELECT pg_sleep(60)"),
                query("wrong", "SELECT nothing FROM nowhere"),
                query(
                    "loop",
                    """
                    -- name: rows
                    SELECT n FROM generate_series(1, 1000000) n;
                    -- name: each
                    -- for each: rows
                    SELECT :n + 1"""),
                query("quick", "SELECT 1")),
            Duration.ofMillis(1),
            Duration.ofMillis(300),
            1,
            1);

    List<ReportResult> measured =
        new ReportRunner(DATABASE.settings(), suite, new PlanCapturer(folder, 1)).run(r -> {});

    assertThat(measured.get(0).failure()).contains("57014").contains("statement timeout");
    assertThat(measured.get(1).failure()).contains("42P01");
    assertThat(measured.get(2).failure()).contains("57014").contains("timeout");
    assertThat(measured.get(3).failure()).isNull();
    assertThat(measured.get(3).resultRows()).isEqualTo(1);
  }

  private static ReportQuery query(String name, String sql) {
    SqlScript script = SqlParser.parse(name + ".sql", sql, new ArrayList<>()).orElseThrow();
    return new ReportQuery(name, name, "work", script, Optional.empty());
  }

  private static ReportResult result(String name, String selectivity) {
    return results.stream()
        .filter(r -> r.name().equals(name) && r.selectivity().equals(selectivity))
        .findFirst()
        .orElseThrow();
  }
}
