package dev.highwater.volume.report.comparison;

import dev.highwater.volume.compare.Comparison;
import dev.highwater.volume.compare.Condition;
import dev.highwater.volume.compare.Difference;
import dev.highwater.volume.compare.Finding;
import dev.highwater.volume.compare.Weight;
import dev.highwater.volume.words.Figures;
import java.util.List;

/// The sentences that every form of a comparison shares.
final class ComparisonWords {

  private ComparisonWords() {}

  static String headline(Comparison comparison) {
    List<Finding> findings = comparison.findings();
    if (findings.isEmpty()) {
      long better = count(comparison, Weight.IMPROVEMENT);
      return better == 0
          ? "No regression."
          : "No regression; %d measurements are better.".formatted(better);
    }
    Finding first = findings.getFirst();
    return "%d regressed: %s."
        .formatted(findings.size(), place(first) + (findings.size() > 1 ? " and others" : ""));
  }

  /// `report/q10/median at 30k, statement by-status`
  static String place(Finding finding) {
    return finding.subject()
        + " at "
        + Figures.compact(finding.rung())
        + (finding.statement().isEmpty() ? "" : ", statement " + finding.statement());
  }

  static String compared(Comparison comparison) {
    return "%s against the baseline %s, at %s, %s"
        .formatted(
            comparison.candidate(),
            comparison.baseline(),
            String.join(", ", comparison.rungs().stream().map(Figures::compact).toList()),
            switch (comparison.mode()) {
              case INTERLEAVED -> "measured in turns";
              case SEPARATE -> "measured apart";
            });
  }

  static String condition(Condition condition) {
    return "%s: %s, %s in the baseline (%s)"
        .formatted(
            condition.what(), condition.candidate(), condition.baseline(), condition.consequence());
  }

  static String difference(Difference difference) {
    return "at %s%s: %s"
        .formatted(
            Figures.compact(difference.rung()),
            difference.statement().isEmpty() ? "" : ", " + difference.statement(),
            difference.words());
  }

  static List<Difference> of(Comparison comparison, Weight weight) {
    return comparison.differences().stream().filter(d -> d.weight() == weight).toList();
  }

  static long count(Comparison comparison, Weight weight) {
    return comparison.differences().stream().filter(d -> d.weight() == weight).count();
  }
}
