package dev.highwater.volume.fit;

import dev.highwater.volume.result.StatementCounters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that one named statement did in one workload, its queryids together.
record StatementTotals(String subject, long calls, double totalMillis, long blocks) {

  /// Totals by statement, dearest first.
  static List<StatementTotals> of(List<StatementCounters> counters) {
    Map<String, StatementTotals> totals = new LinkedHashMap<>();
    for (StatementCounters c : counters) {
      String subject = Subjects.statement(c.workload(), c.name());
      totals.merge(
          subject,
          new StatementTotals(subject, c.calls(), c.totalMillis(), c.sharedHit() + c.sharedRead()),
          StatementTotals::plus);
    }
    return totals.values().stream()
        .filter(t -> t.calls() > 0)
        .sorted(Comparator.comparingDouble(StatementTotals::totalMillis).reversed())
        .toList();
  }

  private StatementTotals plus(StatementTotals other) {
    return new StatementTotals(
        subject, calls + other.calls, totalMillis + other.totalMillis, blocks + other.blocks);
  }

  double meanMillis() {
    return totalMillis / calls;
  }

  double blocksPerCall() {
    return (double) blocks / calls;
  }
}
