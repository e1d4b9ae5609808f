package dev.highwater.volume.report.comparison;

import dev.highwater.volume.compare.Comparison;
import dev.highwater.volume.compare.Difference;
import dev.highwater.volume.compare.Finding;
import dev.highwater.volume.compare.Weight;
import java.util.List;

/// A comparison for a terminal: what regressed first, then what else is different.
public final class ComparisonText {

  private static final int OTHERS = 12;

  private ComparisonText() {}

  /// The whole text, with its last line feed.
  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append(ComparisonWords.headline(comparison)).append('\n');
    text.append(ComparisonWords.compared(comparison)).append('\n');
    for (Finding finding : comparison.findings()) {
      text.append("\n✕ ").append(ComparisonWords.place(finding)).append('\n');
      text.append("  ").append(finding.cause()).append('\n');
      finding.differences().stream()
          .filter(d -> d.weight() == Weight.REGRESSION)
          .filter(d -> !finding.cause().contains(d.words()))
          .forEach(d -> line(text, d));
    }
    others(text, comparison, Weight.IMPROVEMENT, "better");
    others(text, comparison, Weight.NOTICE, "different, not judged");
    list(
        text,
        "not the same around them",
        comparison.conditions().stream().map(ComparisonWords::condition).toList());
    list(text, "not compared", comparison.refused());
    return text.append('\n').append(comparison.times()).append('\n').toString();
  }

  private static void line(StringBuilder text, Difference difference) {
    text.append("  ").append(ComparisonWords.difference(difference)).append('\n');
  }

  private static void others(
      StringBuilder text, Comparison comparison, Weight weight, String title) {
    List<Difference> found = ComparisonWords.of(comparison, weight);
    if (found.isEmpty()) {
      return;
    }
    text.append('\n').append(title).append('\n');
    found.stream()
        .limit(OTHERS)
        .forEach(
            d ->
                text.append("  ")
                    .append(d.subject())
                    .append(' ')
                    .append(ComparisonWords.difference(d))
                    .append('\n'));
    if (found.size() > OTHERS) {
      text.append("  and ").append(found.size() - OTHERS).append(" more\n");
    }
  }

  private static void list(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(title).append('\n');
      lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }
  }
}
