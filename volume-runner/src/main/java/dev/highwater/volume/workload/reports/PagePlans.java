package dev.highwater.volume.workload.reports;

import dev.highwater.volume.capture.PlanCapturer;
import dev.highwater.volume.capture.PlanReader.Plan;
import dev.highwater.volume.result.Counters;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The plans of a page's statements and the work of one visit.
///
/// Of a statement in a loop the plan for the middle row is kept. Its work is counted for rows
/// spread evenly over the loop, at most [#SAMPLE] of them, and scaled to all: to explain each of
/// thousands would take longer than everything else.
record PagePlans(List<PlanCapture> plans, Counters counters) {

  static final int SAMPLE = 20;

  static PagePlans capture(
      Connection connection,
      PlanCapturer capturer,
      ReportQuery query,
      String selectivity,
      Parameters parameters,
      PageVisit visit)
      throws SQLException {
    List<PlanCapture> plans = new ArrayList<>();
    Counters sum = Counters.ZERO;
    List<SqlStatement> statements = query.script().statements();
    for (int number = 0; number < statements.size(); number++) {
      SqlStatement statement = statements.get(number);
      String file = query.name() + " " + selectivity + " " + (number + 1) + " " + statement.name();
      if (statement.forEach().isEmpty()) {
        Plan plan = capturer.capture(connection, file, number, statement, parameters);
        plans.add(plan.capture());
        sum = plus(sum, plan.counters(), 1);
        continue;
      }
      List<Parameters> rows = visit.rowsOf(statement.forEach().get());
      int samples = Math.min(SAMPLE, rows.size());
      for (int i = 0; i < samples; i++) {
        int row = (int) ((2L * i + 1) * rows.size() / (2L * samples));
        Parameters values = parameters.with(rows.get(row));
        boolean middle = i == samples / 2;
        Plan plan =
            middle
                ? capturer.capture(connection, file, number, statement, values)
                : capturer.count(connection, number, statement, values);
        if (middle) {
          plans.add(plan.capture());
        }
        sum = plus(sum, plan.counters(), (double) rows.size() / samples);
      }
    }
    return new PagePlans(plans, sum);
  }

  private static Counters plus(Counters sum, Counters more, double times) {
    return new Counters(
        sum.rowsProcessed() + times * more.rowsProcessed(),
        sum.buffers() + times * more.buffers(),
        sum.tempBlocks() + times * more.tempBlocks(),
        sum.walBytes() + times * more.walBytes());
  }
}
