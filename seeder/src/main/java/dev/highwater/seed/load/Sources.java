package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs planned tables with the rows for them.
public final class Sources {

  private Sources() {}

  /// The source of each planned table; others are ignored.
  ///
  /// A plan with problems has no rows and needs no sources.
  ///
  /// @throws IllegalArgumentException when a planned table has no source, or one of another size
  public static Map<QualifiedName, TableSource> byTable(
      SeedPlan plan, List<? extends TableSource> sources) {
    Map<QualifiedName, TableSource> byTable = new HashMap<>();
    for (TableSource source : sources) {
      byTable.put(source.table(), source);
    }
    if (!plan.problems().isEmpty()) {
      return byTable;
    }
    for (TablePlan table : plan.tables()) {
      TableSource source = byTable.get(table.table());
      if (table.rows() > 0 && (source == null || source.rows() != table.rows())) {
        throw new IllegalArgumentException(
            "The plan has "
                + table.rows()
                + " rows for "
                + table.table()
                + ", its source "
                + (source == null ? "is missing" : "has " + source.rows()));
      }
    }
    return byTable;
  }
}
