package dev.highwater.volume.scenario;

import java.time.Duration;

/// The search for the highest arrival rate that keeps a profile's thresholds and objectives.
///
/// @param from the first rate tried, iterations a second
/// @param to no rate above it is tried
/// @param factor by which the rate is raised until one fails
/// @param precision how near the highest rate that holds and the lowest that fails must come, as a
///   share of the former
/// @param probe how long a rate is tried at least; longer where a percentile needs more iterations
public record CapacitySearch(
    double from, double to, double factor, double precision, Duration probe) {

  public CapacitySearch {
    if (!(from > 0) || to < from || factor <= 1 || precision <= 0 || precision >= 1) {
      throw new IllegalArgumentException("No search: %s to %s by %s".formatted(from, to, factor));
    }
  }
}
