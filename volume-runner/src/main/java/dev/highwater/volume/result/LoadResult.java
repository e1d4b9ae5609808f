package dev.highwater.volume.result;

import java.util.List;

/// One load profile at one rung: an open model unless the executor says otherwise.
///
/// @param executor k6's word, such as `constant-arrival-rate`
/// @param targetRate iterations a second asked for
/// @param achievedRate iterations a second finished
/// @param dropped iterations that no worker was free for in time
/// @param response from the intended start to the end, waiting included
/// @param service from the real start to the end
/// @param scheduleLag how late the runner itself started iterations
/// @param generatorBound whether the runner, not the server, was the limit
public record LoadResult(
    String name,
    String executor,
    double targetRate,
    double achievedRate,
    double seconds,
    int workers,
    long iterations,
    long errors,
    long dropped,
    Latency response,
    Latency service,
    Latency scheduleLag,
    boolean generatorBound,
    List<Operation> operations,
    String histogramFile) {

  public LoadResult {
    operations = List.copyOf(operations);
  }

  /// One kind of iteration in the mix.
  ///
  /// @param kind `read` or `write`
  /// @param firstError the first error's SQLSTATE and message, else empty
  public record Operation(
      String name,
      String module,
      String kind,
      double weight,
      long iterations,
      long errors,
      Latency response,
      Latency service,
      String firstError) {}
}
