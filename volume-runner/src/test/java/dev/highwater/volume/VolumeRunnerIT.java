package dev.highwater.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.ladder.RunEvent;
import dev.highwater.volume.ladder.RunListener;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.StatementCounters;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.testing.SqlGrower;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class VolumeRunnerIT {

  @TempDir Path folder;

  private final List<RunEvent> events = new ArrayList<>();

  @ParameterizedTest
  @EachServer
  void aLadderIsClimbedFittedJudgedAndWrittenDown(TestServer server) throws IOException {
    try (TestDatabase database = TestDatabase.obcms(server).create()) {
      VolumeRun run =
          new VolumeRunner(brief(), new SqlGrower(database.settings()), events::add)
              .run(request(database, Ladder.parse("300,600,1200")));

      assertThat(run.rungs()).extracting(RungResult::target).containsExactly(300L, 600L, 1_200L);
      assertThat(run.rungs())
          .allSatisfy(
              rung -> {
                assertThat(rung.reports()).isNotEmpty();
                assertThat(rung.imports()).hasSize(4);
                assertThat(rung.loads()).hasSize(1);
                assertThat(rung.storage().relations()).isNotEmpty();
                assertThat(rung.statements())
                    .extracting(StatementCounters::workload)
                    .contains("report", "import", "load");
                assertThat(folder.resolve("rung-" + rung.target() + ".json")).isNotEmptyFile();
              });
      assertThat(run.growth())
          .extracting(GrowthFit::subject)
          .contains("report/q01-home-dashboard/median", "import/communities", "load/steady");
      assertThat(run.objectives()).hasSameSizeAs(brief().objectives());
      assertThat(folder.resolve("results.json")).isNotEmptyFile();
      assertThat(folder.resolve("report.html")).isNotEmptyFile();
      assertThat(run.environment().settings()).isNotEmpty();
      assertThat(events)
          .hasAtLeastOneElementOfType(RunEvent.Grew.class)
          .hasAtLeastOneElementOfType(RunEvent.Imported.class)
          .doesNotHaveAnyElementsOfTypes(RunEvent.Warned.class);
      assertThat(events.getLast()).isInstanceOf(RunEvent.RungEnded.class);
      leftAsSeeded(database);
    }
  }

  @Test
  void aRunThatIsToldToStopKeepsWholeRungsAndLeavesNoCopy() throws IOException {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      RunListener stopping =
          event -> {
            if (event instanceof RunEvent.RungEnded) {
              Thread.currentThread().interrupt();
            }
          };

      assertThatThrownBy(
              () ->
                  new VolumeRunner(brief(), new SqlGrower(database.settings()), stopping)
                      .run(request(database, Ladder.parse("300,600"))))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("The run was interrupted");

      assertThat(Thread.interrupted()).isTrue();
      assertThat(folder.resolve("rung-300.json")).isNotEmptyFile();
      assertThat(folder.resolve("rung-600.json")).doesNotExist();
      assertThat(folder.resolve("results.json")).doesNotExist();
      leftAsSeeded(database);
    }
  }

  @Test
  void aRungThatComesToAHaltLeavesNothingBehind() throws IOException {
    Path run = folder.resolve("run");
    try (TestDatabase database = TestDatabase.obcms().create()) {
      RunListener stopping =
          event -> {
            if (event instanceof RunEvent.Reported) {
              assertThat(run.resolve("plans/rung-300")).isNotEmptyDirectory();
              Thread.currentThread().interrupt();
            }
          };

      assertThatThrownBy(
              () ->
                  new VolumeRunner(brief(), new SqlGrower(database.settings()), stopping)
                      .run(request(database, run, Ladder.parse("300,600"))))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("The run was interrupted");

      assertThat(Thread.interrupted()).isTrue();
      try (Stream<Path> left = Files.list(run)) {
        assertThat(left).extracting(Path::getFileName).hasToString("[run.json]");
      }
      leftAsSeeded(database);
    }
  }

  @Test
  void aLadderThatDoesNotFitOnTheDiskIsRefusedBeforeItGrows() throws IOException {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      VolumeRequest large =
          new VolumeRequest(
              "test",
              "obcms",
              folder,
              new Ladder(List.of(1L << 40)),
              database.settings(),
              true,
              Optional.of(folder),
              "highwater volume run",
              "test");

      assertThatThrownBy(
              () ->
                  new VolumeRunner(brief(), new SqlGrower(database.settings()), events::add)
                      .run(large))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("does not fit on the disk");
      assertThat(events).isEmpty();
    }
  }

  /// Workloads change rows of these tables; the grown database must not see it.
  private static void leftAsSeeded(TestDatabase database) {
    assertThat(
            database.column(
                """
                SELECT (SELECT count(*) FROM auditlog_logentry)
                     + (SELECT count(*) FROM communities_obc_community WHERE updated_at > '2025-02-01')
                     + (SELECT count(*) FROM pg_database
                         WHERE datname = 'highwater_work_' || current_database())
                """))
        .containsExactly("0");
  }

  private VolumeRequest request(TestDatabase database, Ladder ladder) {
    return request(database, folder, ladder);
  }

  private static VolumeRequest request(TestDatabase database, Path folder, Ladder ladder) {
    return new VolumeRequest(
        "test",
        "obcms",
        folder,
        ladder,
        database.settings(),
        false,
        Optional.empty(),
        "highwater volume run",
        "test");
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
            whole.reports().queries().stream()
                .filter(query -> query.name().matches("q01.*|q12.*|t3.*"))
                .toList(),
            Duration.ofMillis(10),
            Duration.ofSeconds(20),
            1,
            3),
        List.of(
            new LoadProfile(
                load.name(),
                new Executor.ConstantArrivalRate(
                    50, Duration.ofSeconds(1), Executor.Pool.of(4), Duration.ofSeconds(5)),
                Duration.ofMillis(200),
                load.timeout(),
                load.mix())),
        whole.objectives());
  }
}
