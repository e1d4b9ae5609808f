package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.rebuild.RebuildPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes units of ranges: as a rule one of each, and one of all ranges of tables that must be
/// loaded together.
final class Units {

  private Units() {}

  /// @param missing ranges per table, tables in the order of the plan
  static List<LoadUnit> of(Map<QualifiedName, List<RowRange>> missing, RebuildPlan plan) {
    Map<QualifiedName, List<QualifiedName>> circles = new HashMap<>();
    plan.together().forEach(circle -> circle.forEach(table -> circles.put(table, circle)));
    List<LoadUnit> units = new ArrayList<>();
    Set<List<QualifiedName>> done = new HashSet<>();
    missing.forEach(
        (table, ranges) -> {
          List<QualifiedName> circle = circles.get(table);
          if (circle == null) {
            Set<QualifiedName> after = others(table, plan.after().getOrDefault(table, Set.of()));
            boolean inOrder = plan.inOrder().contains(table);
            ranges.forEach(range -> units.add(new LoadUnit(List.of(range), after, inOrder)));
          } else if (done.add(circle)) {
            together(circle, missing, plan, units);
          }
        });
    return units;
  }

  private static void together(
      List<QualifiedName> circle,
      Map<QualifiedName, List<RowRange>> missing,
      RebuildPlan plan,
      List<LoadUnit> units) {
    List<RowRange> ranges = new ArrayList<>();
    Set<QualifiedName> after = new HashSet<>();
    for (QualifiedName table : circle) {
      ranges.addAll(missing.getOrDefault(table, List.of()));
      after.addAll(plan.after().getOrDefault(table, Set.of()));
    }
    circle.forEach(after::remove);
    if (!ranges.isEmpty()) {
      units.add(new LoadUnit(ranges, after, false));
    }
  }

  private static Set<QualifiedName> others(QualifiedName table, Set<QualifiedName> after) {
    Set<QualifiedName> others = new HashSet<>(after);
    others.remove(table);
    return others;
  }
}
