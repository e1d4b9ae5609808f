package dev.highwater.volume.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report page run in other ways than the application runs it, at the same rung and selectivity.
/// A time that was not measured is NaN.
///
/// @param coldMillis the first visit after all of the server's shared buffers were emptied; the
///   operating system still had the files in its cache
/// @param preparedCustomMillis the median visit with statements prepared on the server and planned
///   for each visit's values
/// @param preparedGenericMillis the same with plans that are made once, for any values
/// @param genericPlans of how many statements the plan for any values was looked at
/// @param otherPlans names of those whose plan for any values has another shape
/// @param note what was left out and why, else null
public record ReportVariants(
    double coldMillis,
    double preparedCustomMillis,
    double preparedGenericMillis,
    int genericPlans,
    List<String> otherPlans,
    @Nullable String note) {

  public ReportVariants {
    otherPlans = List.copyOf(otherPlans);
  }
}
