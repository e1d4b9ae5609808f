package dev.highwater.volume.workload.measure;

import dev.highwater.volume.result.Latency;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Turns measured times into mean and percentiles.
///
/// A percentile is given only where at least one measurement lies beyond it: the 95th needs 20, the
/// 99th 100. With fewer it would be the maximum under another name.
public final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MICROS_PER_MILLI = 1e3;
  private static final double ROUNDING = 1e-9;

  private Latencies() {}

  /// Of single times in nanoseconds, by nearest rank.
  public static Latency ofNanos(List<Long> nanos) {
    if (nanos.isEmpty()) {
      return Latency.NONE;
    }
    List<Double> millis = nanos.stream().map(n -> n / NANOS_PER_MILLI).toList();
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double sum = 0;
    for (double each : sorted) {
      sum += each;
    }
    return new Latency(
        sorted.length,
        sum / sorted.length,
        rank(sorted, 0.5),
        rank(sorted, 0.9),
        rank(sorted, 0.95),
        rank(sorted, 0.99),
        sorted[sorted.length - 1],
        millis);
  }

  /// Of a histogram of microseconds.
  public static Latency ofMicros(Histogram micros) {
    long count = micros.getTotalCount();
    if (count == 0) {
      return Latency.NONE;
    }
    return new Latency(
        count,
        micros.getMean() / MICROS_PER_MILLI,
        percentile(micros, 0.5),
        percentile(micros, 0.9),
        percentile(micros, 0.95),
        percentile(micros, 0.99),
        micros.getMaxValue() / MICROS_PER_MILLI);
  }

  private static double rank(double[] sorted, double share) {
    if (!supported(sorted.length, share)) {
      return Double.NaN;
    }
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share - ROUNDING) - 1)];
  }

  /// A percentile in milliseconds of a histogram of microseconds; NaN where the sample is too
  /// small.
  ///
  /// @param share from 0 to 1
  public static double percentile(Histogram micros, double share) {
    return supported(micros.getTotalCount(), share)
        ? micros.getValueAtPercentile(share * 100) / MICROS_PER_MILLI
        : Double.NaN;
  }

  /// The median of any sample is a measurement of it; beyond that see above.
  private static boolean supported(long count, double share) {
    return share <= 0.5 || count * (1 - share) >= 1 - ROUNDING;
  }
}
