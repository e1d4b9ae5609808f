package dev.highwater.volume.compare;

import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.ReportResult;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A counter of the server: how it is read off a report and off the plan of one statement, and how
/// far it may differ between runs of the same dataset.
///
/// Where the files are copies it may not differ at all. Rows that were loaded anew by several
/// streams lie in other pages, so buffers of the same plan differ a little: what that makes is
/// measured in `docs/decisions/compare.md`.
///
/// @param layout share that may differ between rows that were loaded anew
/// @param parallel share that may differ where workers took their parts by chance
record Counted(
    String metric,
    String unit,
    ToDoubleFunction<ReportResult> ofReport,
    ToDoubleFunction<PlanCapture> ofPlan,
    double layout,
    double parallel) {

  private static final double LAYOUT_BLOCKS = 8;

  static final List<Counted> ALL =
      List.of(
          new Counted(
              "rows processed",
              "rows",
              r -> r.counters().rowsProcessed(),
              Counted::rows,
              0.001,
              0.02),
          new Counted(
              "buffers", "blocks", r -> r.counters().buffers(), Counted::buffers, 0.02, 0.1),
          new Counted(
              "temp blocks", "blocks", r -> r.counters().tempBlocks(), Counted::spilled, 0.02, 0.1),
          new Counted("WAL", "bytes", r -> r.counters().walBytes(), p -> Double.NaN, 0.05, 0.05));

  /// Whether a value is beyond what the mode lets be the same.
  boolean differs(double baseline, double candidate, Mode mode, boolean withWorkers) {
    double share =
        switch (mode) {
          case INTERLEAVED -> withWorkers ? parallel : 0;
          case SEPARATE -> withWorkers ? Math.max(parallel, layout) : layout;
        };
    double slack = share == 0 ? 0 : LAYOUT_BLOCKS;
    // Rows of a loop are averages, printed with two decimals at most.
    double rounding = metric.equals("rows processed") ? 1e-6 * baseline : 0;
    return Math.abs(candidate - baseline) > Math.max(share * baseline + slack, rounding);
  }

  private static double rows(PlanCapture plan) {
    return plan.nodes().stream().mapToDouble(n -> n.actual() * n.loops()).sum();
  }

  private static double buffers(PlanCapture plan) {
    return plan.nodes().stream().mapToDouble(PlanCapture.Node::buffers).sum();
  }

  private static double spilled(PlanCapture plan) {
    return plan.nodes().stream().mapToDouble(PlanCapture.Node::spilledBlocks).sum();
  }
}
