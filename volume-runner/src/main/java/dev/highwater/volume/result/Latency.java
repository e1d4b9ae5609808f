package dev.highwater.volume.result;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Latencies in milliseconds; a percentile the sample is too small for is NaN.
///
/// @param samples the single times in the order they were measured, kept where there are few of
///   them (reports); empty where only a histogram was kept (load)
public record Latency(
    long count,
    double mean,
    double p50,
    double p90,
    double p95,
    double p99,
    double max,
    List<Double> samples) {

  /// No measurement.
  public static final Latency NONE =
      new Latency(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  public Latency(
      long count,
      double mean,
      double p50,
      double p90,
      double p95,
      double p99,
      double max,
      @Nullable List<Double> samples) {
    this.count = count;
    this.mean = mean;
    this.p50 = p50;
    this.p90 = p90;
    this.p95 = p95;
    this.p99 = p99;
    this.max = max;
    this.samples = List.copyOf(Objects.requireNonNullElse(samples, List.of()));
  }

  /// Latencies of which the single times were not kept.
  public Latency(
      long count, double mean, double p50, double p90, double p95, double p99, double max) {
    this(count, mean, p50, p90, p95, p99, max, List.of());
  }
}
