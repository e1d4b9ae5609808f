package dev.highwater.volume.fit;

import dev.highwater.volume.result.Counters;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What takes time: rows, and blocks by what one of them takes in rows.
///
/// How much that is depends on the machine and on how many rows lie in a block, so it is read off
/// the run itself: with the right ratio, the time of each report is at all rungs nearest to being
/// in proportion to its work.
///
/// @param block rows that take as long as a block
record Work(double block) {

  /// Ratios that are tried, evenly spaced in logarithms.
  private static final double[] RATIOS = {0.25, 0.5, 1, 2, 4, 8, 16};

  private static final double EVEN = 2;

  /// The ratio at which the times of a run's reports stray least.
  static Work of(List<RungResult> rungs) {
    Work best = new Work(EVEN);
    double least = best.strays(rungs);
    for (double ratio : RATIOS) {
      Work other = new Work(ratio);
      double strays = other.strays(rungs);
      if (strays < least) {
        best = other;
        least = strays;
      }
    }
    return best;
  }

  /// The work of so many rows and blocks, in rows.
  double of(double rows, double blocks) {
    return Math.max(1e-9, rows + block * blocks);
  }

  /// Squares of the logarithms of time by work, around the mean of each report.
  private double strays(List<RungResult> rungs) {
    Map<String, List<Double>> rates = new HashMap<>();
    for (RungResult rung : rungs) {
      for (ReportResult report : rung.reports()) {
        Counters counters = report.counters();
        if (report.failure() == null && report.latency().p50() > 0) {
          rates
              .computeIfAbsent(Subjects.report(report), subject -> new ArrayList<>())
              .add(
                  Math.log(
                      report.latency().p50() / of(counters.rowsProcessed(), counters.buffers())));
        }
      }
    }
    double sum = 0;
    for (List<Double> logs : rates.values()) {
      double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      sum += logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).sum();
    }
    return sum;
  }
}
