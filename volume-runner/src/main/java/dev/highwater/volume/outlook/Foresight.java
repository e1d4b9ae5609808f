package dev.highwater.volume.outlook;

import dev.highwater.volume.outlook.RunOutlook.Rung;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.ImportPath;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.LineImport;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;

/// Says how long a run will take: from an earlier run of the same scenario where there is one, on
/// straight lines between and beyond its rungs; else from what the scenario grants its workloads
/// and from rules of thumb for the rest.
public final class Foresight {

  /// A page is opened once before it is timed, and explained once per statement afterwards.
  private static final double AROUND_A_PAGE = 0.1;

  private static final double SELECTIVITIES = 3;
  private static final double BYTES_A_SECOND = 12e6;
  private static final double COPIED_BYTES_A_SECOND = 400e6;
  private static final double GROWTH = 3;
  private static final double WRITE_AHEAD_LOG = 1 << 30;
  private static final double AROUND_A_RUNG = 4;

  private final Scenario scenario;
  private final Optional<VolumeRun> past;
  private final Optional<LongToDoubleFunction> copyBytes;

  /// @param past an earlier run of the scenario
  /// @param copyBytes COPY bytes of the dataset at a size, where the seeder could be asked
  public Foresight(
      Scenario scenario, Optional<VolumeRun> past, Optional<LongToDoubleFunction> copyBytes) {
    this.scenario = scenario;
    this.past = past.filter(run -> !run.rungs().isEmpty());
    this.copyBytes = copyBytes;
  }

  /// The outlook for a ladder.
  public RunOutlook of(Ladder ladder) {
    List<Rung> rungs = new ArrayList<>();
    double below = 0;
    for (long target : ladder.rungs()) {
      double bytes = databaseBytes(target);
      rungs.add(past.isPresent() ? measured(target, bytes) : granted(target, bytes, bytes - below));
      below = bytes;
    }
    return new RunOutlook(
        past.map(run -> "measured by run " + run.id())
            .orElse("what the scenario grants its workloads, and rules of thumb for the rest"),
        rungs,
        rungs.stream().mapToDouble(Rung::seconds).sum(),
        below == 0 ? 0 : 2 * below + WRITE_AHEAD_LOG);
  }

  private double databaseBytes(long target) {
    if (copyBytes.isPresent()) {
      return GROWTH * copyBytes.get().applyAsDouble(target);
    }
    return past.isEmpty() ? 0 : at(target, rung -> (double) rung.storage().databaseBytes());
  }

  private Rung measured(long target, double bytes) {
    return new Rung(
        target,
        at(target, rung -> rung.reports().stream().mapToDouble(Foresight::spent).sum()),
        at(target, rung -> rung.imports().stream().mapToDouble(i -> i.seconds()).sum()),
        at(target, rung -> rung.loads().stream().mapToDouble(l -> l.seconds()).sum()),
        at(target, RungResult::seconds),
        bytes);
  }

  private static double spent(ReportResult report) {
    double mean = report.latency().mean();
    return Double.isFinite(mean) ? mean * (report.executions() + 2) / 1e3 : 0;
  }

  /// The value at a size: on the line between the nearest rungs, or through the two outermost.
  private double at(long target, ToDoubleFunction<RungResult> value) {
    List<RungResult> rungs = past.orElseThrow().rungs();
    if (rungs.size() == 1) {
      return value.applyAsDouble(rungs.getFirst());
    }
    int upper = 1;
    while (upper < rungs.size() - 1 && rungs.get(upper).target() < target) {
      upper++;
    }
    RungResult low = rungs.get(upper - 1);
    RungResult high = rungs.get(upper);
    double slope =
        (value.applyAsDouble(high) - value.applyAsDouble(low)) / (high.target() - low.target());
    return Math.max(0, value.applyAsDouble(low) + slope * (target - low.target()));
  }

  private Rung granted(long target, double bytes, double delta) {
    double reports = scenario.reports().queries().stream().mapToDouble(this::page).sum();
    double copy = bytes / COPIED_BYTES_A_SECOND;
    double imports = scenario.imports().stream().mapToDouble(each -> imported(each, copy)).sum();
    double loads = scenario.loads().stream().mapToDouble(Foresight::load).sum();
    double grow = Math.max(0, delta) / GROWTH / BYTES_A_SECOND;
    return new Rung(
        target,
        reports,
        imports,
        loads,
        grow + 2 * copy + reports + imports + loads + AROUND_A_RUNG,
        bytes);
  }

  private double page(ReportQuery query) {
    ReportSuite suite = scenario.reports();
    double times = query.parameters().isPresent() ? SELECTIVITIES : 1;
    return times * (seconds(suite.budget()) * 1.5 + AROUND_A_PAGE);
  }

  private static double imported(CsvImport what, double copy) {
    double seconds = 0;
    for (ImportPath path : what.paths()) {
      seconds += 1 + copy;
      if (path == ImportPath.ROW) {
        seconds += what.byLine().map(LineImport::budget).map(Foresight::seconds).orElse(0.0);
      }
    }
    return seconds;
  }

  private static double load(LoadProfile load) {
    return seconds(load.executor().length()) + seconds(load.warmUp()) + 1;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
