package dev.highwater.seed.compatibility;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.plan.TablePlan.ColumnPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What inference writes into columns whose own formulas are refused.
record Suggestions(Map<QualifiedName, Map<String, String>> formulas) {

  static Suggestions of(
      DatasetSpec spec, AdjustedSpec adjusted, Catalog target, List<Refused> refused, Pools pools) {
    Map<QualifiedName, Table> tables = target.tablesByName();
    for (Refused one : refused) {
      String constraint = one.constraint();
      String column = one.column();
      if (column != null) {
        adjusted.infer(one.table(), column);
      } else if (constraint != null) {
        CompatibilityCheck.columnsOf(tables.get(one.table()), constraint)
            .forEach(each -> adjusted.infer(one.table(), each));
      }
    }
    Map<QualifiedName, Map<String, String>> found = new LinkedHashMap<>();
    if (!refused.isEmpty()) {
      SeedPlanner planner = new SeedPlanner(adjusted.spec(), target, pools);
      for (TablePlan table : planner.plan(spec.scale().minimum()).plan().tables()) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (ColumnPlan column : table.columns()) {
          boolean impossible =
              column.generator().equals("null")
                  && isRequired(tables.get(table.table()), column.column());
          if (!column.reason().equals("the spec") && !impossible) {
            columns.put(column.column(), column.generator());
          }
        }
        found.put(table.table(), columns);
      }
    }
    return new Suggestions(found);
  }

  private static boolean isRequired(@Nullable Table table, String column) {
    return table != null && table.column(column).filter(one -> !one.nullable()).isPresent();
  }

  /// The formulas for those of the columns that inference fills now.
  Map<String, String> of(QualifiedName table, List<String> columns) {
    Map<String, String> found = new LinkedHashMap<>(formulas.getOrDefault(table, Map.of()));
    found.keySet().retainAll(columns);
    return found;
  }
}
