package dev.highwater.volume.workload.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.capture.PlanCapturer;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.ReportVariants;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class PageWaysIT {

  @TempDir Path folder;

  @ParameterizedTest
  @EachServer
  void aPlanForAnyValuesIsToldFromOneForTheseAndAServerWithoutEvictionSaysSo(TestServer server)
      throws SQLException, IOException {
    Shop.scenario(folder, "database: {scaleUnit: purchase}", "asis");
    // One customer has nearly all purchases: a plan for his values is another than one for any.
    Files.writeString(
        folder.resolve("dearest.sql"), "SELECT * FROM purchase WHERE customer_id = :customer;");
    Files.writeString(
        folder.resolve("cities.sql"),
        "SELECT * FROM (VALUES ('low', 2::bigint), ('high', 1)) AS v (selectivity, customer);");
    ReportSuite suite = ScenarioReader.read(ScenarioSource.find(folder.toString())).reports();
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(
          Shop.SCHEMA,
          "INSERT INTO customer SELECT i, 'c', 'Manila', 0 FROM generate_series(1, 2000) i",
          "INSERT INTO purchase SELECT i, CASE WHEN i % 10 < 9 THEN 1 ELSE 1 + i % 2000 END, 1,"
              + " date '2024-01-01' FROM generate_series(1, 20000) i",
          "ANALYZE");
      List<ReportResult> warm =
          new ReportRunner(database.settings(), suite, new PlanCapturer(folder, 1))
              .run(result -> {});

      List<ReportResult> results = new PageWays(database.settings(), suite).measure(warm);

      assertThat(results).hasSize(3).allSatisfy(r -> assertThat(r.failure()).isNull());
      ReportVariants sums = ways(results, "sums", "median");
      assertThat(sums.genericPlans()).isZero();
      assertThat(sums.preparedGenericMillis()).isNaN();
      assertThat(sums.preparedCustomMillis()).isPositive();
      ReportVariants low = ways(results, "dearest", "low");
      ReportVariants high = ways(results, "dearest", "high");
      assertThat(low.genericPlans()).isEqualTo(1);
      assertThat(low.preparedGenericMillis()).isPositive();
      assertThat(low.otherPlans()).isEmpty();
      assertThat(high.otherPlans()).containsExactly("statement 1");
      if (server == TestServer.EMBEDDED) {
        assertThat(low.coldMillis()).isPositive();
        assertThat(low.note()).isNull();
      } else {
        assertThat(low.coldMillis()).isNaN();
        assertThat(low.note()).startsWith("no cold visit: ");
      }
    }
  }

  private static ReportVariants ways(List<ReportResult> results, String name, String selectivity) {
    ReportVariants ways =
        results.stream()
            .filter(r -> r.name().equals(name) && r.selectivity().equals(selectivity))
            .findFirst()
            .orElseThrow()
            .variants();
    assertThat(ways).isNotNull();
    return Objects.requireNonNull(ways);
  }
}
