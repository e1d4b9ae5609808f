package dev.highwater.volume.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report query at one rung and one selectivity.
///
/// @param name the SQL file's name without its ending, such as `q10-planning-budgeting`
/// @param title a line a reader of the report understands
/// @param selectivity `low`, `median` or `high`
/// @param executions how often it ran warm to give `latency`
/// @param failure why it could not be measured (an error, a timeout), else null; what it holds is
///   then void
/// @param variants what the page takes in other ways, or null where none was tried
public record ReportResult(
    String name,
    String title,
    String module,
    String selectivity,
    long resultRows,
    int executions,
    int statementsPerExecution,
    Latency latency,
    Counters counters,
    List<PlanCapture> plans,
    @Nullable String failure,
    @Nullable ReportVariants variants) {

  public ReportResult {
    plans = List.copyOf(plans);
  }

  /// A page that was run as the application runs it, and in no other way.
  public ReportResult(
      String name,
      String title,
      String module,
      String selectivity,
      long resultRows,
      int executions,
      int statementsPerExecution,
      Latency latency,
      Counters counters,
      List<PlanCapture> plans,
      @Nullable String failure) {
    this(
        name,
        title,
        module,
        selectivity,
        resultRows,
        executions,
        statementsPerExecution,
        latency,
        counters,
        plans,
        failure,
        null);
  }

  /// The same page, run in other ways too.
  public ReportResult with(ReportVariants ways) {
    return new ReportResult(
        name,
        title,
        module,
        selectivity,
        resultRows,
        executions,
        statementsPerExecution,
        latency,
        counters,
        plans,
        failure,
        ways);
  }
}
