package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.dataset.spec.Scale;
import dev.highwater.seed.constraint.CheckPlan;
import dev.highwater.seed.load.Outlook;
import dev.highwater.seed.load.Outlook.Rebuilt;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.plan.TablePlan.ColumnPlan;
import dev.highwater.seed.plan.TablePlan.UniqueDemand;
import dev.highwater.volume.words.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A seeding's plan as people read it.
final class PlanView {

  private static final int LAW_WIDTH = 40;

  private PlanView() {}

  static void print(Invocation invocation, Planning planning, Outlook outlook) {
    SeedPlan plan = planning.plan();
    Scale scale = planning.spec().scale();
    invocation.answer(Document.of(plan, scale, outlook), () -> text(plan, scale, outlook));
  }

  static void print(Invocation invocation, TablePlan table) {
    invocation.answer(TableDocument.of(table), () -> columns(table));
  }

  /// What programs read.
  private record Document(
      String dataset,
      String version,
      String datasetId,
      long seed,
      String scaleUnit,
      long scale,
      String schemaFingerprint,
      long rows,
      long bytes,
      List<TableDocument> tables,
      List<HighVolume> highVolume,
      Map<String, String> empty,
      long missingRows,
      double predictedSeconds,
      List<RebuiltDocument> rebuilt,
      List<String> notes) {

    static Document of(SeedPlan plan, Scale scale, Outlook outlook) {
      Map<String, String> empty = new LinkedHashMap<>();
      plan.empty().forEach(table -> empty.put(table.table().toString(), table.reason()));
      return new Document(
          plan.dataset(),
          plan.version(),
          plan.datasetId(),
          plan.seed(),
          plan.scaleUnit().toString(),
          plan.scale(),
          plan.schemaFingerprint(),
          plan.rows(),
          plan.bytes(),
          plan.tables().stream().map(TableDocument::of).toList(),
          HighVolume.of(plan, scale),
          empty,
          outlook.missingRows(),
          outlook.seconds(),
          outlook.rebuilt().stream().map(RebuiltDocument::of).toList(),
          outlook.notes());
    }
  }

  private record RebuiltDocument(String kind, String table, String name) {
    static RebuiltDocument of(Rebuilt rebuilt) {
      return new RebuiltDocument(rebuilt.kind(), rebuilt.table().toString(), rebuilt.name());
    }
  }

  private record TableDocument(
      String table,
      long rows,
      int rowBytes,
      int rangeRows,
      String law,
      List<ColumnPlan> columns,
      List<CheckPlan> checks,
      List<UniqueDemand> uniques) {

    static TableDocument of(TablePlan table) {
      return new TableDocument(
          table.table().toString(),
          table.rows(),
          table.rowBytes(),
          table.rangeRows(),
          table.law(),
          table.columns(),
          table.checks(),
          table.uniques());
    }
  }

  private static String text(SeedPlan plan, Scale scale, Outlook outlook) {
    TextTable tables = new TextTable(">rows", ">bytes", "table", "how many");
    for (TablePlan table : plan.tables()) {
      tables.row(
          Figures.count(table.rows()),
          Figures.bytes((double) table.rows() * table.rowBytes()),
          table.table(),
          brief(table.law()));
    }
    StringBuilder text = new StringBuilder(tables.toString()).append('\n');
    String highVolume = HighVolume.text(HighVolume.of(plan, scale));
    if (!highVolume.isEmpty()) {
      text.append(highVolume).append('\n');
    }
    if (!plan.empty().isEmpty()) {
      TextTable empty = new TextTable("left alone", "because");
      plan.empty().forEach(table -> empty.row(table.table(), table.reason()));
      text.append(empty).append('\n');
    }
    return text.append(summary(plan, scale, outlook)).toString();
  }

  /// Laws may be long formulas; the plan of one table shows them whole.
  private static String brief(String law) {
    return law.length() <= LAW_WIDTH ? law : law.substring(0, LAW_WIDTH - 1) + "…";
  }

  private static Facts summary(SeedPlan plan, Scale scale, Outlook outlook) {
    String step = scale.stepOf(plan.scale());
    Facts facts =
        new Facts()
            .add("dataset", plan.dataset() + "@" + plan.version() + ", seed " + plan.seed())
            .add("identity", plan.datasetId())
            .add(
                "scale",
                (step.isEmpty() ? "" : step + ", ")
                    + Figures.count(plan.scale())
                    + " rows of "
                    + plan.scaleUnit())
            .add(
                "rows",
                Figures.count(plan.rows())
                    + " in "
                    + Figures.count(plan.tables().size())
                    + " tables")
            .add(
                "bytes",
                "about " + Figures.bytes((double) plan.bytes()) + " of COPY data, without indexes")
            .add("to load", Figures.count(outlook.missingRows()) + " rows that are not there yet")
            .add("time", roughly(outlook.seconds()) + ", keys and indexes included");
    if (!outlook.rebuilt().isEmpty()) {
      facts.add("rebuilt", rebuilt(outlook));
    }
    outlook.notes().forEach(note -> facts.add("note", note));
    return facts;
  }

  /// A prediction that claims no more than it knows.
  private static String roughly(double seconds) {
    if (seconds < 90) {
      return "about " + Figures.count(Math.max(1, StrictMath.round(seconds))) + " s";
    }
    return seconds < 5_400
        ? "about " + Figures.count(StrictMath.round(seconds / 60)) + " min"
        : "about " + Figures.count(StrictMath.round(seconds / 3_600)) + " h";
  }

  /// How many things of each kind are taken off and put back.
  private static String rebuilt(Outlook outlook) {
    Map<String, Long> kinds =
        outlook.rebuilt().stream()
            .collect(Collectors.groupingBy(Rebuilt::kind, TreeMap::new, Collectors.counting()));
    return kinds.entrySet().stream()
        .map(kind -> kind.getKey() + " " + Figures.count(kind.getValue()))
        .collect(Collectors.joining(", ", "taken off and put back: ", ""));
  }

  private static String columns(TablePlan table) {
    TextTable columns = new TextTable("column", "because of", "generator");
    for (ColumnPlan column : table.columns()) {
      columns.row(column.column(), column.reason(), column.generator());
    }
    TextTable checks = new TextTable("CHECK", "is met", "how");
    for (CheckPlan check : table.checks()) {
      checks.row(check.constraint(), check.tier().name().toLowerCase(Locale.ROOT), check.how());
    }
    TextTable uniques = new TextTable("unique", ">values", "how");
    for (UniqueDemand unique : table.uniques()) {
      boolean endless = unique.capacity() == Long.MAX_VALUE;
      uniques.row(
          unique.demand(), endless ? "no limit" : Figures.count(unique.capacity()), unique.how());
    }
    return table.table()
        + ", "
        + Figures.count(table.rows())
        + " rows: "
        + table.law()
        + "\n\n"
        + columns
        + (table.uniques().isEmpty() ? "" : "\n" + uniques)
        + (table.checks().isEmpty() ? "" : "\n" + checks);
  }
}
