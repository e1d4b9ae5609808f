package dev.highwater.cli.schema;

import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.compatibility.Effect;
import dev.highwater.schema.compatibility.Rules;
import dev.highwater.schema.compatibility.Ruling;
import dev.highwater.schema.fingerprint.SchemaDiff;
import dev.highwater.schema.fingerprint.SchemaDifference;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two schemas side by side.
///
/// @param same whether the full fingerprints are the same
/// @param sameRows whether the same rows are legal in both, by their logical fingerprints
/// @param told whether the differences are listed, which takes more than the fingerprints
record Comparison(
    String before,
    String after,
    boolean same,
    boolean sameRows,
    boolean told,
    List<Line> differences) {

  /// A difference as programs read it.
  ///
  /// @param effect what it means for a dataset that has rows there; where only rows can tell, the
  ///   worst that they may say
  /// @param rowsDecide whether only rows can tell
  /// @param why the effect is that
  record Line(
      @Nullable String table,
      SchemaDifference.Kind kind,
      String name,
      SchemaDifference.Change change,
      @Nullable String before,
      @Nullable String after,
      boolean decidesRows,
      Effect effect,
      boolean rowsDecide,
      String why) {

    static Line of(SchemaDifference difference, Ruling ruling) {
      QualifiedName table = difference.table();
      return new Line(
          table == null ? null : table.toString(),
          difference.kind(),
          difference.name(),
          difference.change(),
          difference.before(),
          difference.after(),
          difference.decidesRows(),
          ruling.strictest(),
          ruling.rowsDecide(),
          ruling.why());
    }

    private String what() {
      return kind.words().equals(name) ? name : kind.words() + " " + name;
    }

    private String definition() {
      String definition =
          before == null || after == null
              ? before == null ? String.valueOf(after) : before
              : before + "\nnow: " + after;
      String may = rowsDecide ? "may be " : "";
      return definition + "\n" + may + effect.words() + ": " + why;
    }
  }

  static Comparison of(Side before, Side after) {
    Fingerprints one = before.fingerprints();
    Fingerprints other = after.fingerprints();
    boolean told = before instanceof Side.Whole && after instanceof Side.Whole;
    return new Comparison(
        before.name(),
        after.name(),
        one.full().equals(other.full()),
        one.logical().equals(other.logical()),
        told,
        differences(before, after));
  }

  private static List<Line> differences(Side before, Side after) {
    if (!(before instanceof Side.Whole one && after instanceof Side.Whole other)) {
      return List.of();
    }
    Rules rules = new Rules(one.catalog(), other.catalog());
    return SchemaDiff.between(one.catalog(), other.catalog()).stream()
        .map(difference -> Line.of(difference, rules.on(difference)))
        .toList();
  }

  /// The comparison for people.
  String text() {
    Map<String, List<Line>> byTable = new LinkedHashMap<>();
    for (Line line : differences) {
      String table = line.table() == null ? "beside the tables" : line.table();
      byTable.computeIfAbsent(table, _ -> new ArrayList<>()).add(line);
    }
    StringBuilder text = new StringBuilder();
    byTable.forEach(
        (table, lines) -> text.append(table).append('\n').append(table(lines)).append('\n'));
    Facts facts = new Facts().add("before", before).add("after", after);
    if (told) {
      facts.add("differences", Figures.count(differences.size()));
    } else if (!same) {
      facts.add("differences", "not to be told from fingerprints: compare with a saved catalogue");
    }
    return text
        + facts
            .add("schema", same ? "the same" : "not the same")
            .add("legal rows", sameRows ? "the same" : "not the same")
            .add("datasets", datasets())
            .toString();
  }

  /// What the differences mean for datasets, counted.
  private String datasets() {
    if (!told) {
      return same ? "not affected" : "not to be told";
    }
    List<String> counts = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      long sure =
          differences.stream().filter(one -> one.effect() == effect && !one.rowsDecide()).count();
      if (sure > 0) {
        counts.addFirst(sure + " " + effect.words());
      }
    }
    long open = differences.stream().filter(Line::rowsDecide).count();
    if (open > 0) {
      counts.add(open + " that only rows decide: highwater dataset verify tries them");
    }
    return counts.isEmpty() ? "not affected" : String.join(", ", counts);
  }

  private static TextTable table(List<Line> lines) {
    TextTable table = new TextTable("", "what", "definition");
    for (Line line : lines) {
      table.row(line.change().name().toLowerCase(Locale.ROOT), line.what(), line.definition());
    }
    return table;
  }
}
