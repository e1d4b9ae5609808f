package dev.highwater.volume.workload.load;

import dev.highwater.volume.result.Capacity.Probe;
import java.util.List;

/// Where more load begins to cost more than it brings: the highest ratio of throughput to mean
/// response time, which Kleinrock calls power ("Power and deterministic rules of thumb for
/// probabilistic problems in computer communications", 1979).
final class Knee {

  private static final int LEAST = 3;

  private Knee() {}

  /// The rate at the knee; NaN where too few rates were tried, or it lies beyond all of them.
  static double of(List<Probe> probes) {
    double highest = 0;
    double power = 0;
    double knee = Double.NaN;
    for (Probe probe : probes) {
      highest = Math.max(highest, probe.rate());
      double ratio = probe.achieved() / probe.response().mean();
      if (ratio > power) {
        power = ratio;
        knee = probe.rate();
      }
    }
    long rates = probes.stream().mapToDouble(Probe::rate).distinct().count();
    return rates < LEAST || knee == highest ? Double.NaN : knee;
  }
}
