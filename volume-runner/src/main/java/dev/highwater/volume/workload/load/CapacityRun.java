package dev.highwater.volume.workload.load;

import dev.highwater.volume.result.Capacity;
import dev.highwater.volume.result.Capacity.Limit;
import dev.highwater.volume.result.Capacity.Probe;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ThresholdResult;
import dev.highwater.volume.result.ThresholdResult.State;
import dev.highwater.volume.scenario.CapacitySearch;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.Threshold;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for the highest arrival rate that keeps a profile's thresholds.
///
/// The rate is raised by a factor until one fails, then the gap is halved on a logarithmic scale.
/// Hysteresis: a rate counts as failed only when it fails twice in a row, so that a checkpoint or a
/// busy neighbour does not end the search; the rate found is run once more for twice as long, and
/// where it does not hold then the next lower one is. A probe lasts until the farthest percentile
/// it is judged by has ten iterations beyond it.
final class CapacityRun {

  private static final double KEPT_UP = 0.95;
  private static final double BEYOND = 10;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int MOST_PROBES = 60;
  private static final double STEP_DOWN = 0.9;

  private final LoadProfile profile;
  private final CapacitySearch search;
  private final Runner runner;
  private final List<Probe> probes = new ArrayList<>();
  private @Nullable LoadResult best;
  private double good;
  private double bad = Double.NaN;
  private Limit limit = Limit.SERVER;

  /// Runs a profile.
  interface Runner {
    /// Runs it as it is.
    LoadResult run(LoadProfile probe) throws SQLException, IOException, InterruptedException;
  }

  CapacityRun(LoadProfile profile, CapacitySearch search, Runner runner) {
    this.profile = profile;
    this.search = search;
    this.runner = runner;
  }

  /// Searches; the result is that of the rate found.
  LoadResult run() throws SQLException, IOException, InterruptedException {
    LoadResult last = climb();
    if (!Double.isNaN(bad)) {
      narrow();
    }
    confirm();
    LoadResult shown = best == null ? last : best;
    return shown.with(
        new Capacity(
            good,
            bad,
            Knee.of(probes),
            limit,
            method(),
            profile.thresholds().stream().map(Threshold::toString).toList(),
            probes));
  }

  private LoadResult climb() throws SQLException, IOException, InterruptedException {
    double rate = search.from();
    while (true) {
      LoadResult result = tried(rate, 1);
      if (!kept()) {
        bad = rate;
        return result;
      }
      good = rate;
      best = result;
      if (rate >= search.to()) {
        limit = Limit.RANGE;
        return result;
      }
      rate = Math.min(search.to(), rate * search.factor());
    }
  }

  private void narrow() throws SQLException, IOException, InterruptedException {
    if (good == 0) {
      return;
    }
    while (bad / good > 1 + search.precision() && probes.size() < MOST_PROBES) {
      double rate = Math.sqrt(good * bad);
      LoadResult result = tried(rate, 1);
      if (kept()) {
        good = rate;
        best = result;
      } else {
        bad = rate;
      }
    }
  }

  /// Runs the rate found for longer, and lower ones until one holds.
  private void confirm() throws SQLException, IOException, InterruptedException {
    while (good > 0 && probes.size() < MOST_PROBES) {
      LoadResult result = tried(good, 2);
      if (kept()) {
        best = result;
        return;
      }
      bad = good;
      good = good * STEP_DOWN < search.from() / 2 ? 0 : good * STEP_DOWN;
    }
  }

  /// Tries a rate, and once more where it fails.
  private LoadResult tried(double rate, int times)
      throws SQLException, IOException, InterruptedException {
    LoadResult result = probe(rate, times);
    if (!kept() && !hopeless(result)) {
      result = probe(rate, times);
    }
    if (!kept() && result.generatorBound()) {
      limit = Limit.GENERATOR;
    } else if (!kept()) {
      limit = Limit.SERVER;
    }
    return result;
  }

  /// One that is so far off needs no second opinion.
  private static boolean hopeless(LoadResult result) {
    return result.achievedRate() < 0.7 * result.targetRate();
  }

  private boolean kept() {
    return probes.getLast().kept();
  }

  private LoadResult probe(double rate, int times)
      throws SQLException, IOException, InterruptedException {
    if (!(profile.executor() instanceof Executor.ConstantArrivalRate constant)) {
      throw new IllegalStateException("A search needs an arrival rate");
    }
    Duration duration = length(rate).multipliedBy(times);
    LoadResult result =
        runner.run(
            profile.with(
                new Executor.ConstantArrivalRate(
                    rate, duration, constant.pool(), Duration.ofSeconds(1))));
    String why = why(result);
    probes.add(
        new Probe(
            rate,
            result.seconds(),
            result.achievedRate(),
            result.errors(),
            result.dropped(),
            result.response(),
            why.isEmpty(),
            result.generatorBound(),
            why));
    return result;
  }

  /// How long a rate is tried.
  Duration length(double rate) {
    double seconds = search.probe().toMillis() / 1e3;
    for (Threshold threshold : profile.thresholds()) {
      double share = rate * share(threshold);
      if (threshold.aggregation() == Threshold.Aggregation.P) {
        seconds = Math.max(seconds, BEYOND / (1 - threshold.percentile() / 100) / share);
      } else if (threshold.metric() == Threshold.Metric.ITERATION_FAILED && threshold.limit() > 0) {
        seconds = Math.max(seconds, 1 / threshold.limit() / share);
      }
    }
    Duration needed = Duration.ofMillis((long) Math.ceil(seconds * 1e3));
    return needed.compareTo(LONGEST) > 0 ? LONGEST : needed;
  }

  private double share(Threshold threshold) {
    double all = profile.mix().stream().mapToDouble(LoadProfile.Operation::weight).sum();
    double of =
        profile.mix().stream()
            .filter(o -> threshold.operation().map(o.name()::equals).orElse(true))
            .mapToDouble(LoadProfile.Operation::weight)
            .sum();
    return of / all;
  }

  private static String why(LoadResult result) {
    if (result.achievedRate() < KEPT_UP * result.targetRate()) {
      return "%.0f of %.0f iterations a second were done"
          .formatted(result.achievedRate(), result.targetRate());
    }
    for (ThresholdResult threshold : result.thresholds()) {
      if (threshold.state() == State.MISSED) {
        return "%s: it is %.4g".formatted(threshold.text(), threshold.value());
      }
      if (threshold.state() == State.UNSUPPORTED) {
        return threshold.text() + " needs more iterations";
      }
    }
    return "";
  }

  private String method() {
    return ("From %.4g iterations a second, times %.4g until a rate fails, then halving the gap to"
            + " %.2g %%. Each rate is tried for at least %.0f s and until its farthest"
            + " percentile has %.0f iterations beyond it; it fails when it fails twice, or"
            + " falls far behind. The rate found is run again for twice as long.")
        .formatted(
            search.from(),
            search.factor(),
            100 * search.precision(),
            search.probe().toMillis() / 1e3,
            BEYOND);
  }
}
