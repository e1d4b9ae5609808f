package dev.highwater.volume.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.capture.PlanCapturer;
import dev.highwater.volume.init.ScenarioInit.Omission;
import dev.highwater.volume.init.ScenarioInit.Outcome;
import dev.highwater.volume.outlook.ScenarioCheck;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.testing.Shop;
import dev.highwater.volume.workload.reports.ReportRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class ScenarioInitIT {

  @TempDir Path folder;

  @ParameterizedTest
  @EachServer
  void whatTheApplicationAskedBecomesReportsAndAMixThatRun(TestServer server)
      throws SQLException, IOException {
    try (TestDatabase database = asked(server);
        Connection connection = database.connect()) {
      Path out = folder.resolve("scenario");

      Outcome outcome = ScenarioInit.write(connection, out, "shop", 10);

      assertThat(outcome.reports()).hasSizeBetween(3, 6);
      assertThat(outcome.mix()).hasSizeGreaterThan(outcome.reports().size() - 1);
      assertThat(outcome.leftOut())
          .extracting(Omission::why)
          .anyMatch(why -> why.startsWith("an INSERT needs keys"))
          .anyMatch(why -> why.contains("no column is seen that $1"));
      Scenario scenario = ScenarioReader.read(ScenarioSource.find(out.toString()));
      assertThat(scenario.existing().orElseThrow().scaleUnit()).isEqualTo("purchase");
      assertThat(ScenarioCheck.of(connection, scenario)).isEmpty();
      List<ReportResult> results =
          new ReportRunner(database.settings(), scenario.reports(), new PlanCapturer(folder, 1))
              .run(result -> {});
      assertThat(results)
          .allSatisfy(result -> assertThat(result.failure()).as(result.name()).isNull());
      assertThat(results).anySatisfy(result -> assertThat(result.selectivity()).isEqualTo("low"));
      LoadProfile load = scenario.loads().getFirst();
      for (LoadProfile.Operation each : load.mix()) {
        if (each.parameters().isPresent()) {
          assertThat(Parameters.query(connection, each.parameters().get().jdbc())).isNotEmpty();
        }
      }
      assertThat(load.mix()).anyMatch(each -> each.kind() == LoadProfile.Kind.WRITE);
      assertThat(Files.readString(out.resolve("scenario.yaml")))
          .contains("Left out")
          .doesNotContain("Zamboanga");
      assertThatThrownBy(() -> ScenarioInit.write(connection, out, "shop", 10))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("not empty");
    }
  }

  @Test
  void aDatabaseWithoutStatisticsIsRefusedWithWhatToDo() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create();
        Connection connection = database.connect()) {
      assertThatThrownBy(() -> ScenarioInit.write(connection, folder.resolve("out"), "shop", 10))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("shared_preload_libraries");
    }
  }

  private static TestDatabase asked(TestServer server) throws SQLException {
    TestDatabase database = TestDatabase.empty(server).create();
    database.execute(
        "CREATE EXTENSION IF NOT EXISTS pg_stat_statements",
        Shop.SCHEMA,
        "INSERT INTO customer SELECT i, 'Own ' || i, CASE WHEN i % 5 = 0 THEN 'Zamboanga' ELSE"
            + " 'Manila' END, i FROM generate_series(1, 300) i",
        "INSERT INTO purchase SELECT i, 1 + i % 300, i % 97, date '2024-01-01' + i % 300"
            + " FROM generate_series(1, 3000) i",
        "ANALYZE");
    database.execute(
        "SELECT c.city, count(*), sum(p.amount) FROM customer c JOIN purchase p ON p.customer_id ="
            + " c.id WHERE p.placed >= date '2024-03-01' GROUP BY c.city",
        "SELECT * FROM purchase WHERE customer_id = 17 ORDER BY placed DESC LIMIT 5",
        "SELECT * FROM purchase p WHERE p.placed BETWEEN '2024-02-01' AND '2024-02-20'",
        "SELECT id FROM customer WHERE city IN ('Manila', 'Zamboanga') AND credit > 10",
        "SELECT count(*) FROM purchase",
        "SELECT length('a' || name) FROM customer",
        "UPDATE customer SET credit = credit + 5 WHERE id = 12",
        "DELETE FROM purchase WHERE id = 2999",
        "INSERT INTO customer VALUES (100001, 'New', 'Manila', 1)");
    return database;
  }
}
