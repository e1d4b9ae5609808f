package dev.highwater.volume.report;

import dev.highwater.volume.result.Capacity;
import dev.highwater.volume.result.Capacity.Limit;
import dev.highwater.volume.result.Capacity.Probe;
import dev.highwater.volume.result.FaultResult;
import dev.highwater.volume.result.GeneratorUse;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadMoment;
import dev.highwater.volume.result.ThresholdResult;
import dev.highwater.volume.result.ThresholdResult.State;
import java.util.ArrayList;
import java.util.List;

/// What a load profile of the sample run measured beside its latencies.
final class SampleLoads {

  private SampleLoads() {}

  static List<LoadMoment> timeline(double rate, int seconds, double p50) {
    List<LoadMoment> moments = new ArrayList<>();
    for (int second = 0; second < seconds; second++) {
      boolean hit = second == 12 || second == 13;
      double median = p50 * (hit ? 6 : 1 + 0.1 * (second % 3));
      moments.add(
          new LoadMoment(
              second,
              second + 1,
              rate,
              Math.round(hit ? rate / 3 : rate),
              hit ? 4 : 0,
              latency(40, median)));
    }
    return moments;
  }

  static List<ThresholdResult> thresholds(long size) {
    return List.of(
        threshold(
            "iteration_duration",
            "p(95)",
            "<200",
            20 + size * 0.0025,
            size >= 100_000 ? State.MISSED : State.KEPT),
        threshold("iteration_failed", "rate", "<0.01", 0.0008, State.KEPT),
        threshold("iteration_duration", "p(99.99)", "<900", Double.NaN, State.UNSUPPORTED));
  }

  private static ThresholdResult threshold(
      String metric, String aggregation, String limit, double value, State state) {
    return new ThresholdResult(
        metric,
        "",
        aggregation,
        aggregation + limit,
        metric.endsWith("failed") ? "" : "ms",
        value,
        state,
        false);
  }

  static GeneratorUse generator() {
    return new GeneratorUse(0.08, 4, 210, 0.31, 4, 1, 2_100, List.of());
  }

  static Capacity capacity(long size) {
    double most = 900_000.0 / (size / 1000.0 + 40);
    List<Probe> probes = new ArrayList<>();
    for (double share : new double[] {0.1, 0.2, 0.4, 0.8, 1.6, 1.1, 0.95, 0.95}) {
      boolean kept = share < 1;
      double rate = Math.round(most * share);
      probes.add(
          new Probe(
              rate,
              5,
              Math.min(rate, most),
              0,
              kept ? 0 : Math.round(5 * (rate - most)),
              latency(1_000, kept ? 4 / (1.02 - share) : 900 * share),
              kept,
              false,
              kept ? "" : "iteration_duration p(95)<200 is " + Math.round(900 * share)));
    }
    return new Capacity(
        Math.round(most * 0.95),
        Math.round(most * 1.1),
        Math.round(most * 0.4),
        Limit.SERVER,
        "From 50 iterations a second, times 2 until a rate fails, then halving the gap to 5 %.",
        List.of("iteration_duration p(95)<200"),
        probes);
  }

  static List<FaultResult> faults() {
    return List.of(
        new FaultResult("2 backends terminated", 12, 12.01, "", 8, 1.9, 640, 3, 0, 0),
        new FaultResult(
            "cache evicted",
            20,
            20,
            "function pg_buffercache_evict_all() does not exist",
            0,
            0,
            Double.NaN,
            0,
            0,
            0));
  }

  private static Latency latency(long count, double p50) {
    return new Latency(count, p50 * 1.1, p50, p50 * 1.6, p50 * 1.9, p50 * 2.8, p50 * 4);
  }
}
