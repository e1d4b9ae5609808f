package dev.highwater.volume.result;

/// Latencies in milliseconds; a percentile the sample is too small for is NaN.
public record Latency(
    long count, double mean, double p50, double p90, double p95, double p99, double max) {

  /// No measurement.
  public static final Latency NONE =
      new Latency(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
