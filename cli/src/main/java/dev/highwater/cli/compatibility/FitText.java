package dev.highwater.cli.compatibility;

import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.compatibility.Effect;
import dev.highwater.seed.compatibility.Compatibility;
import dev.highwater.seed.compatibility.Compatibility.Finding;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found, for people.
final class FitText {

  private static final int LONGEST_PLACE = 66;

  private FitText() {}

  static String of(Compatibility found) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : found.findings()) {
      if (finding.effect() == Effect.BREAKING) {
        text.append(told(finding)).append('\n');
      }
    }
    TextTable table = new TextTable("effect", "what", "where and why");
    List<Finding> mild = new ArrayList<>(found.findings());
    mild.removeIf(finding -> finding.effect() == Effect.BREAKING);
    mild.forEach(finding -> table.row(finding.effect().words(), what(finding), place(finding)));
    if (!mild.isEmpty()) {
      text.append(table).append('\n');
    }
    Facts facts =
        new Facts()
            .add("dataset", found.dataset() + "@" + found.version())
            .add("written for", found.schema())
            .add("held against", found.target())
            .add("verdict", verdict(found))
            .add("columns", columns(found));
    if (!found.notes().isEmpty()) {
      facts.add("notes", String.join("\n", found.notes()));
    }
    return text.append(facts).toString();
  }

  private static String told(Finding finding) {
    Facts facts = new Facts().add("why", finding.why());
    if (finding.before() != null) {
      facts.add("before", finding.before());
    }
    if (finding.after() != null) {
      facts.add("now", finding.after());
    }
    if (finding.renamed() != null) {
      facts.add("probably", "called " + finding.renamed() + " now, by type, place and name");
    }
    if (finding.migration() != null) {
      facts.add("migration", finding.migration());
    }
    String mending = finding.mending();
    String place =
        finding.table() != null && finding.place().length() > LONGEST_PLACE
            ? finding.table() + "\n  ." + finding.name()
            : finding.place();
    return "breaking: "
        + what(finding)
        + " "
        + place
        + "\n"
        + facts.toString().indent(2)
        + (mending == null ? "" : "  spec:\n" + mending.indent(4));
  }

  /// On two lines where one would be too long.
  private static String place(Finding finding) {
    String table = finding.table();
    String place =
        table != null && finding.place().length() > LONGEST_PLACE
            ? table + "\n." + finding.name()
            : finding.place();
    return place + "\n  " + finding.why();
  }

  /// What became of it, in words.
  static String what(Finding finding) {
    return finding.change() == null
        ? finding.kind()
        : finding.kind() + " " + finding.change().name().toLowerCase(Locale.ROOT);
  }

  static String verdict(Compatibility found) {
    return "%s: %d breaking, %d adapted, %d compatible"
        .formatted(
            found.effect().words(),
            found.count(Effect.BREAKING),
            found.count(Effect.ADAPTED),
            found.count(Effect.COMPATIBLE));
  }

  private static String columns(Compatibility found) {
    return Figures.count(found.kept())
        + " of "
        + Figures.count(found.columns())
        + " keep every value"
        + (found.changed().isEmpty() ? "" : "; others: " + String.join(", ", found.changed()));
  }
}
