package dev.highwater.volume.result;

import java.util.List;

/// What the runner itself took while it drove load: whoever measures must be measured.
///
/// @param cores processors this JVM kept busy, on average
/// @param processors there are on this machine
/// @param microsPerIteration processor time of this JVM for each iteration
/// @param lag99 the 99th percentile of the schedule lag, in milliseconds; NaN in a closed model
/// @param gcMillis time of garbage collections together
/// @param collections how many there were
/// @param bytesPerIteration allocated by this JVM for each iteration
/// @param reasons why the runner was the limit; empty where it was not
public record GeneratorUse(
    double cores,
    int processors,
    double microsPerIteration,
    double lag99,
    long gcMillis,
    long collections,
    double bytesPerIteration,
    List<String> reasons) {

  public GeneratorUse {
    reasons = List.copyOf(reasons);
  }
}
