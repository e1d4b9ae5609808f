package dev.highwater.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.volume.report.RunReader;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.testing.Shop;
import dev.highwater.volume.testing.VolumeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a run at random moments and goes on each time, until there were `torture.kills` of them.
/// `scripts/torture volume` does so twenty times.
class VolumeKillsIT {

  private static final int KILLS = Integer.getInteger("torture.kills", 3);
  private static final long SEED = Long.getLong("torture.seed", System.nanoTime());

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  @TempDir Path directory;
  private Path scenario = Path.of("");
  private int runs;

  @Test
  void reachesTheSameVerdictWithTheSameCountersHoweverOftenItWasKilled() throws Exception {
    System.out.println("torture.seed=" + SEED);
    scenario =
        Shop.scenario(
            directory.resolve("scenario"),
            "database: {scaleUnit: purchase, grow: [purchase, customer]}",
            "asis,500,1500");
    TestDatabase database = filled();
    try {
      Path run = next();
      long began = System.nanoTime();
      try (VolumeProcess process = start(database, run)) {
        assertThat(process.awaitEnd()).as(process.said()).isTrue();
      }
      long duration = (System.nanoTime() - began) / 1_000_000;
      List<String> expected = facts(RunReader.read(run));
      List<Long> buffers = buffers(RunReader.read(run));

      int kills = 0;
      database.close();
      database = filled();
      run = next();
      while (kills < KILLS) {
        long moment = random.nextLong(duration);
        try (VolumeProcess process = start(database, run)) {
          if (!process.endsWithin(moment)) {
            kills++;
            System.out.printf("kill %d after %d ms%n", kills, moment);
          }
        }
        if (Files.exists(run.resolve("results.json"))) {
          same(run, expected, buffers);
          database.close();
          database = filled();
          run = next();
        }
      }
      try (VolumeProcess process = start(database, run)) {
        assertThat(process.awaitEnd()).as(process.said()).isTrue();
      }
      same(run, expected, buffers);
      assertThat(
              database.column(
                  "SELECT count(*) FROM pg_database WHERE datname = 'highwater_work_'"
                      + " || current_database()"))
          .containsExactly("0");
    } finally {
      database.close();
    }
  }

  private static void same(Path run, List<String> expected, List<Long> buffers) {
    VolumeRun whole = RunReader.read(run);
    assertThat(facts(whole)).isEqualTo(expected);
    List<Long> now = buffers(whole);
    for (int i = 0; i < buffers.size(); i++) {
      // Pages that an aborted COPY had taken stay in the table, empty.
      assertThat(now.get(i)).isBetween(buffers.get(i) * 9 / 10 - 5, buffers.get(i) * 3 / 2 + 20);
    }
    assertThat(run.resolve(".run.lock")).doesNotExist();
  }

  private VolumeProcess start(TestDatabase database, Path run) throws IOException {
    return VolumeProcess.start(
        database.settings(), scenario, directory.resolve("work-" + runs), run);
  }

  private Path next() {
    runs++;
    return directory.resolve("run-" + runs);
  }

  private static TestDatabase filled() {
    TestDatabase database = TestDatabase.empty().create();
    database.execute(
        Shop.SCHEMA,
        "INSERT INTO customer SELECT i, 'Own ' || i, 'Manila', 0 FROM generate_series(1, 100) i",
        "INSERT INTO purchase SELECT i, 1 + i % 100, i, date '2024-01-01' + i"
            + " FROM generate_series(1, 200) i");
    return database;
  }

  /// What follows from the rows alone.
  private static List<String> facts(VolumeRun run) {
    List<String> facts = new ArrayList<>();
    facts.add("verdict " + run.verdict());
    run.objectives().forEach(each -> facts.add(each.name() + " " + each.verdict() + each.cells()));
    for (RungResult rung : run.rungs()) {
      facts.add(rung.target() + " " + rung.rows() + " of " + rung.totalRows());
      facts.add("grew " + rung.growing().rowsLoaded());
      for (ImportResult each : rung.imports()) {
        facts.add(
            "%s by %s: %d, %d, %d, %d; %s; %s; %s"
                .formatted(
                    each.name(),
                    each.path(),
                    each.linesRead(),
                    each.inserted(),
                    each.updated(),
                    each.rejected(),
                    each.outcome(),
                    each.difference(),
                    each.failure()));
      }
      for (ReportResult each : rung.reports()) {
        facts.add(
            "%s %s: %d rows, %s, %s"
                .formatted(
                    each.name(),
                    each.selectivity(),
                    each.resultRows(),
                    each.counters().rowsProcessed(),
                    each.failure()));
      }
    }
    return facts;
  }

  private static List<Long> buffers(VolumeRun run) {
    return run.rungs().stream()
        .flatMap(rung -> rung.reports().stream())
        .map(report -> Math.round(report.counters().buffers()))
        .toList();
  }
}
