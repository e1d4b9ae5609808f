package dev.highwater.volume.scenario;

import java.time.Duration;
import java.util.List;

/// All reports, and how long each may be measured.
///
/// @param budget time that the warm executions of one report at one selectivity may take together,
///   once there are `minimumExecutions`
/// @param timeout after which one execution is given up and becomes a result of its own
public record ReportSuite(
    List<ReportQuery> queries,
    Duration budget,
    Duration timeout,
    int minimumExecutions,
    int maximumExecutions) {

  public ReportSuite {
    queries = List.copyOf(queries);
    if (minimumExecutions < 1 || maximumExecutions < minimumExecutions) {
      throw new IllegalArgumentException("A report needs at least one execution");
    }
  }
}
