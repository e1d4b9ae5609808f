package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.plan.TablePlan.ColumnPlan;
import dev.highwater.volume.words.Figures;

/// A seeding's plan as people read it.
final class PlanView {

  private static final int LAW_WIDTH = 40;

  private PlanView() {}

  static void print(Invocation invocation, SeedPlan plan) {
    invocation.answer(plan, () -> text(plan));
  }

  private static String text(SeedPlan plan) {
    TextTable tables = new TextTable(">rows", ">bytes", "table", "how many");
    for (TablePlan table : plan.tables()) {
      tables.row(
          Figures.count(table.rows()),
          Figures.bytes((double) table.rows() * table.rowBytes()),
          table.table(),
          brief(table.law()));
    }
    StringBuilder text = new StringBuilder(tables.toString()).append('\n');
    if (!plan.empty().isEmpty()) {
      TextTable empty = new TextTable("stays empty", "because");
      plan.empty().forEach(table -> empty.row(table.table(), table.reason()));
      text.append(empty).append('\n');
    }
    return text.append(summary(plan)).toString();
  }

  /// Laws may be long formulas; the plan of one table shows them whole.
  private static String brief(String law) {
    return law.length() <= LAW_WIDTH ? law : law.substring(0, LAW_WIDTH - 1) + "…";
  }

  private static Facts summary(SeedPlan plan) {
    return new Facts()
        .add("dataset", plan.dataset() + "@" + plan.version() + ", seed " + plan.seed())
        .add("identity", plan.datasetId())
        .add("scale", Figures.count(plan.scale()) + " rows of " + plan.scaleUnit())
        .add(
            "rows",
            Figures.count(plan.rows()) + " in " + Figures.count(plan.tables().size()) + " tables")
        .add(
            "bytes",
            "about " + Figures.bytes((double) plan.bytes()) + " of COPY data, without indexes");
  }

  static String columns(TablePlan table) {
    TextTable columns = new TextTable("column", "because of", "generator");
    for (ColumnPlan column : table.columns()) {
      columns.row(column.column(), column.reason(), column.generator());
    }
    return table.table()
        + ", "
        + Figures.count(table.rows())
        + " rows: "
        + table.law()
        + "\n\n"
        + columns;
  }
}
