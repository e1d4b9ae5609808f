package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.carry.CellTallies;
import dev.highwater.anonymize.check.carry.RowSample;
import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.policy.Technique;
import java.util.ArrayList;
import java.util.List;

/// Compares what the cells came to in the source and in the target.
public final class Comparison {

  private Comparison() {}

  /// What was carried over.
  public static List<Finding> of(Known known, CellTallies target) {
    List<Finding> findings = new ArrayList<>();
    for (Cell cell : known.cells().all()) {
      if (cell.compared()) {
        compare(cell, known.tallies(), target, known.sample(), findings);
      }
    }
    return findings;
  }

  private static void compare(
      Cell cell, CellTallies source, CellTallies target, RowSample sample, List<Finding> findings) {
    Technique technique = cell.rule().technique();
    if (source.count(cell) == 0) {
      return;
    }
    if (source.constant(cell)) {
      findings.add(
          finding(
              Kind.CONSTANT,
              source.sameAs(target, cell) ? Severity.WARNING : Severity.NOTICE,
              cell,
              target.count(cell),
              source.sameAs(target, cell)
                  ? "one value in all rows, and the same in the target"
                  : "one value in all rows"));
      return;
    }
    boolean coarse = technique instanceof Technique.Generalize && !source.fine(cell);
    boolean moves = technique instanceof Technique.Shuffle;
    int number = cell.number();
    boolean allOfSample =
        sample.seen(number) > 1 && sample.unchanged(number) == sample.seen(number);
    if ((source.sameAs(target, cell) && !moves && !isDense(technique, sample, number))
        || (allOfSample && sample.chance(number) < 0.99 * sample.seen(number))) {
      findings.add(
          finding(
              Kind.CARRIED_OVER,
              coarse || technique instanceof Technique.Scrub ? Severity.WARNING : Severity.LEAK,
              cell,
              target.count(cell),
              coarse
                  ? "all values are as they were, which were as coarse already"
                  : "all values are as they were, though the policy says " + technique.written()));
    } else if (hasChance(technique) && sample.suspicious(number)) {
      findings.add(
          finding(
              Kind.UNCHANGED_ROWS,
              cell.identifies() ? Severity.LEAK : Severity.WARNING,
              cell,
              sample.unchanged(number),
              "of %d rows looked at; chance explains about %d"
                  .formatted(sample.seen(number), Math.round(sample.chance(number)))));
    }
  }

  /// A permutation of all numbers there are has the same values, at other rows.
  private static boolean isDense(Technique technique, RowSample sample, int number) {
    return technique instanceof Technique.Permute
        && sample.seen(number) > 1
        && sample.unchanged(number) < sample.seen(number);
  }

  /// Whether a value stays what it was by chance alone.
  private static boolean hasChance(Technique technique) {
    return switch (technique) {
      case Technique.Pseudonymize _,
          Technique.Permute _,
          Technique.Shuffle _,
          Technique.Synthesize _,
          Technique.ShiftDate _ ->
          true;
      case Technique.Keep _,
          Technique.Suppress _,
          Technique.Generalize _,
          Technique.AddNoise _,
          Technique.Scrub _,
          Technique.Json _,
          Technique.Elements _,
          Technique.Fields _,
          Technique.KnownPassword _ ->
          false;
    };
  }

  private static Finding finding(
      Kind kind, Severity severity, Cell cell, long count, String detail) {
    return new Finding(kind, severity, cell.table().toString(), cell.shown(), count, "", detail);
  }
}
