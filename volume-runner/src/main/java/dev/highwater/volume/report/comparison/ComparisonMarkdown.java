package dev.highwater.volume.report.comparison;

import dev.highwater.volume.compare.Comparison;
import dev.highwater.volume.compare.Difference;
import dev.highwater.volume.compare.Finding;
import dev.highwater.volume.compare.Weight;
import dev.highwater.volume.words.Figures;
import java.util.List;

/// A comparison for a merge request.
public final class ComparisonMarkdown {

  private ComparisonMarkdown() {}

  /// The whole document.
  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(escaped(ComparisonWords.headline(comparison))).append("\n\n");
    text.append(escaped(ComparisonWords.compared(comparison))).append(".\n\n");
    findings(text, comparison);
    table(text, comparison, Weight.REGRESSION, "Worse");
    table(text, comparison, Weight.IMPROVEMENT, "Better");
    table(text, comparison, Weight.NOTICE, "Different, not judged");
    list(
        text,
        "Not the same around them",
        comparison.conditions().stream().map(ComparisonWords::condition).toList());
    list(text, "Not compared", comparison.refused());
    return text.append(escaped(comparison.times())).append('\n').toString();
  }

  private static void findings(StringBuilder text, Comparison comparison) {
    for (Finding finding : comparison.findings()) {
      text.append("- ✕ **")
          .append(escaped(ComparisonWords.place(finding)))
          .append("**: ")
          .append(escaped(finding.cause()))
          .append('\n');
    }
    if (!comparison.findings().isEmpty()) {
      text.append('\n');
    }
  }

  private static void table(
      StringBuilder text, Comparison comparison, Weight weight, String title) {
    List<Difference> found = ComparisonWords.of(comparison, weight);
    if (found.isEmpty()) {
      return;
    }
    text.append("## ").append(title).append("\n\n");
    text.append("| Subject | Statement | Rung | | Baseline | Now |\n|---|---|--:|---|--:|--:|\n");
    for (Difference d : found) {
      text.append("| ").append(escaped(d.subject()));
      text.append(" | ").append(escaped(d.statement()));
      text.append(" | ").append(Figures.compact(d.rung()));
      text.append(" | ").append(escaped(Double.isNaN(d.candidate()) ? d.words() : d.metric()));
      text.append(" | ").append(Figures.value(d.baseline(), d.unit()));
      text.append(" | ").append(Figures.value(d.candidate(), d.unit())).append(" |\n");
    }
    text.append('\n');
  }

  private static void list(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append("## ").append(title).append("\n\n");
      lines.forEach(line -> text.append("- ").append(escaped(line)).append('\n'));
      text.append('\n');
    }
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1").replace('\n', ' ');
  }
}
