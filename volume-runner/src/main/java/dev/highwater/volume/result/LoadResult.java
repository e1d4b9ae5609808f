package dev.highwater.volume.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One load profile at one rung: an open model where the executor has an arrival rate, a closed one
/// otherwise.
///
/// @param executor k6's word, such as `constant-arrival-rate`
/// @param targetRate iterations a second asked for, at the most; NaN in a closed model
/// @param achievedRate iterations a second finished
/// @param workers connections there were at the end
/// @param dropped iterations that had their time and were never begun
/// @param response from the intended start to the end, waiting included
/// @param service from the real start to the end
/// @param scheduleLag how late the runner itself started iterations
/// @param generatorBound whether the runner, not the server, was the limit
/// @param poolWait how long iterations waited for a free worker; none in a closed model
/// @param queued iterations that found no worker free at their time
/// @param interrupted iterations that ran longer than the graceful stop allows
/// @param stopped what ended the profile before its time, or null
/// @param stages what was measured in each stage of a ramp
/// @param timeline what was measured in each slice of time
/// @param generator what the runner itself took
/// @param capacity of profiles that search for the highest rate; the rest of the result is then
///   that of the rate found
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
    String histogramFile,
    Latency poolWait,
    long queued,
    long interrupted,
    @Nullable String stopped,
    List<LoadMoment> stages,
    List<LoadMoment> timeline,
    List<ThresholdResult> thresholds,
    GeneratorUse generator,
    @Nullable Capacity capacity,
    List<FaultResult> faults) {

  public LoadResult {
    operations = List.copyOf(operations);
    stages = List.copyOf(stages);
    timeline = List.copyOf(timeline);
    thresholds = List.copyOf(thresholds);
    faults = List.copyOf(faults);
  }

  /// The same with what a search found.
  public LoadResult with(Capacity found) {
    return new LoadResult(
        name,
        executor,
        targetRate,
        achievedRate,
        seconds,
        workers,
        iterations,
        errors,
        dropped,
        response,
        service,
        scheduleLag,
        generatorBound,
        operations,
        histogramFile,
        poolWait,
        queued,
        interrupted,
        stopped,
        stages,
        timeline,
        thresholds,
        generator,
        found,
        faults);
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
