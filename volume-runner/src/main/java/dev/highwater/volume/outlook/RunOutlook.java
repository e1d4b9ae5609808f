package dev.highwater.volume.outlook;

import java.util.List;

/// What a run will take, about.
///
/// @param basis where the seconds come from, in words
/// @param seconds of all rungs together
/// @param peakBytes of disk at the top rung, with the copy on which its workloads run and a GiB of
///   write-ahead log; 0 where it is not known
public record RunOutlook(String basis, List<Rung> rungs, double seconds, double peakBytes) {

  public RunOutlook {
    rungs = List.copyOf(rungs);
  }

  /// One rung.
  ///
  /// @param reportSeconds of all pages, each at each selectivity
  /// @param seconds all its steps together
  /// @param databaseBytes 0 where they are not known
  public record Rung(
      long target,
      double reportSeconds,
      double importSeconds,
      double loadSeconds,
      double seconds,
      double databaseBytes) {}
}
