package dev.highwater.volume.compare;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.capture.EnvironmentReader;
import dev.highwater.volume.capture.LockWatch;
import dev.highwater.volume.capture.PlanCapturer;
import dev.highwater.volume.capture.StorageReader;
import dev.highwater.volume.fit.GrowthFitter;
import dev.highwater.volume.result.DatasetReference;
import dev.highwater.volume.result.Environment;
import dev.highwater.volume.result.LockWait;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.workload.reports.PairedReports;
import dev.highwater.volume.workload.reports.PairedReports.Pair;
import dev.highwater.volume.workload.reports.PairedReports.Side;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Measures the reports of two databases with the same rows in turns, size by size, and gives a run
/// for each, to be compared as [Mode#INTERLEAVED].
public final class PairedRunner {

  private final String scenario;
  private final DatasetReference dataset;
  private final Path folder;
  private final List<RungResult> first = new ArrayList<>();
  private final List<RungResult> second = new ArrayList<>();
  private final List<Environment> environments = new ArrayList<>();
  private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /// A database and what is run on it.
  public record Database(ConnectionSettings settings, ReportSuite reports) {}

  /// @param folder where plans go, those of the baseline below `baseline`, those of the candidate
  ///   below `candidate`
  public PairedRunner(String scenario, DatasetReference dataset, Path folder) {
    this.scenario = scenario;
    this.dataset = dataset;
    this.folder = folder;
  }

  /// Measures both at one size.
  ///
  /// @param target of the rung
  /// @param rows of the scale unit
  /// @param progress is told the name of each report as it begins
  public void measure(
      long target, long rows, Database baseline, Database candidate, Consumer<String> progress)
      throws SQLException {
    long start = System.nanoTime();
    Storage before = storage(baseline.settings());
    Storage after = storage(candidate.settings());
    environments.clear();
    environments.add(environment(baseline.settings()));
    environments.add(environment(candidate.settings()));
    try (LockWatch locks = LockWatch.over(baseline.settings());
        LockWatch others = LockWatch.over(candidate.settings())) {
      Pair results =
          new PairedReports(
                  side(baseline, folder.resolve("baseline"), target),
                  side(candidate, folder.resolve("candidate"), target))
              .run(progress);
      double seconds = (System.nanoTime() - start) / 1e9;
      first.add(rung(target, rows, results.first(), before, locks.seen(), seconds));
      second.add(rung(target, rows, results.second(), after, others.seen(), seconds));
    }
  }

  /// The run of the baseline so far.
  public VolumeRun baseline() {
    return run("baseline", environments.get(0), first);
  }

  /// The run of the candidate so far.
  public VolumeRun candidate() {
    return run("candidate", environments.get(1), second);
  }

  private VolumeRun run(String id, Environment environment, List<RungResult> rungs) {
    long top = Math.max(1, rungs.getLast().rows());
    return new VolumeRun(
        VolumeRun.SCHEMA_VERSION,
        id,
        scenario,
        begun,
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        environment,
        dataset,
        "highwater volume compare",
        top,
        rungs,
        new GrowthFitter(top).fit(rungs),
        List.of(),
        Verdict.UNKNOWN);
  }

  private static Side side(Database database, Path folder, long target) {
    return new Side(database.settings(), database.reports(), new PlanCapturer(folder, target));
  }

  private static Storage storage(ConnectionSettings database) throws SQLException {
    try (Connection connection = database.connect()) {
      return StorageReader.read(connection);
    }
  }

  private static Environment environment(ConnectionSettings database) throws SQLException {
    try (Connection connection = database.connect()) {
      return EnvironmentReader.read(connection, "", false);
    }
  }

  private static RungResult rung(
      long target,
      long rows,
      List<ReportResult> reports,
      Storage storage,
      List<LockWait> locks,
      double seconds) {
    return new RungResult(
        target,
        rows,
        storage.relations().stream().mapToLong(Storage.Relation::rows).sum(),
        new RungResult.Growing(0, 0, 0, 0),
        List.of(),
        reports,
        List.of(),
        List.of(),
        storage,
        locks,
        seconds);
  }
}
