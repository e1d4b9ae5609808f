package dev.highwater.volume.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The whole OBCMS scenario on rows as the seeder makes them.
class SeededLadderIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.obcms();

  @TempDir Path workDirectory;
  @TempDir Path runFolder;

  private final List<RunEvent> events = new ArrayList<>();

  @Test
  void everyWorkloadOfTheScenarioWorksOnSeededRowsAtEachRung()
      throws IOException, SQLException, SpecException, InterruptedException {
    Ladder ladder = Ladder.parse("1000,2000");

    List<RungResult> rungs =
        new LadderRunner(brief(), DATABASE.settings(), runFolder, grower(), events::add)
            .climb(ladder);

    assertThat(rungs).hasSize(2);
    for (RungResult rung : rungs) {
      assertThat(rung.rows()).isBetween(rung.target() / 2, rung.target());
      assertThat(rung.reports())
          .extracting(
              report -> report.name() + "/" + report.selectivity() + ": " + report.failure())
          .allSatisfy(text -> assertThat(text).endsWith(": null"));
      assertThat(rung.reports()).filteredOn(report -> report.resultRows() == 0).isEmpty();
      assertThat(selectivities(rung)).contains("low", "median", "high");
      ImportResult imported = rung.imports().getFirst();
      assertThat(imported.updated()).isPositive();
      assertThat(imported.rejected()).isPositive();
      LoadResult load = rung.loads().getFirst();
      assertThat(load.operations())
          .allSatisfy(operation -> assertThat(operation.firstError()).isEmpty());
    }
    assertThat(rungs.get(1).growing().rowsLoaded())
        .isLessThan(rungs.get(1).totalRows() - rungs.get(0).totalRows() / 2);
    assertThat(rungs.get(1).totalRows() - rungs.get(0).totalRows())
        .isEqualTo(rungs.get(1).growing().rowsLoaded());
    assertThat(events).doesNotHaveAnyElementsOfTypes(RunEvent.Warned.class);
  }

  private static List<String> selectivities(RungResult rung) {
    return rung.reports().stream().map(ReportResult::selectivity).distinct().toList();
  }

  private Grower grower() throws IOException, SQLException, SpecException {
    DatasetSpec spec = SpecReader.read(SpecLibrary.find("obcms").orElseThrow());
    try (Connection connection = DATABASE.connect()) {
      return new SeederGrower(
          spec,
          CatalogReader.read(connection),
          new Seeder(DATABASE.settings(), SeedOptions.in(workDirectory)));
    }
  }

  private static Scenario brief() throws IOException {
    Scenario whole = ScenarioReader.read(ScenarioSource.find("obcms"));
    LoadProfile load = whole.loads().getFirst();
    return new Scenario(
        whole.name(),
        whole.title(),
        whole.dataset(),
        whole.ladder(),
        whole.projectedMaximum(),
        whole.imports(),
        new ReportSuite(
            whole.reports().queries(), Duration.ofMillis(10), Duration.ofSeconds(20), 1, 2),
        List.of(
            new LoadProfile(
                load.name(),
                new Executor.ConstantArrivalRate(
                    50, Duration.ofSeconds(2), Executor.Pool.of(4), Duration.ofSeconds(5)),
                Duration.ofMillis(200),
                load.timeout(),
                load.mix())),
        whole.objectives());
  }
}
