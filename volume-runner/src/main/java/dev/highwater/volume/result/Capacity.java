package dev.highwater.volume.result;

import java.util.List;

/// The highest arrival rate that keeps what is asked of it, and how it was found.
///
/// @param rate iterations a second; 0 where even the first rate failed
/// @param failing the lowest rate that failed; NaN where none did
/// @param knee where throughput by response time is highest (Kleinrock's power, 1979), NaN where
///   too few rates were tried
/// @param limit what kept the rate from being higher
/// @param method how it was looked for, in words
/// @param kept what every rate had to keep
/// @param probes in the order they were run
public record Capacity(
    double rate,
    double failing,
    double knee,
    Limit limit,
    String method,
    List<String> kept,
    List<Probe> probes) {

  public Capacity {
    kept = List.copyOf(kept);
    probes = List.copyOf(probes);
  }

  /// What ended the search.
  public enum Limit {
    /// A threshold or the rate itself could not be kept.
    SERVER,
    /// The runner was too busy to ask for more.
    GENERATOR,
    /// The highest rate that may be tried held.
    RANGE
  }

  /// One rate that was tried.
  ///
  /// @param kept whether it kept everything
  /// @param why what it did not keep, else empty
  public record Probe(
      double rate,
      double seconds,
      double achieved,
      long errors,
      long dropped,
      Latency response,
      boolean kept,
      boolean generatorBound,
      String why) {}
}
