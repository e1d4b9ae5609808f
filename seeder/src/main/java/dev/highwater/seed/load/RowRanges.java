package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.LoadedRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which ranges of a table are still to be loaded.
///
/// Ranges are cut at the multiples of their planned size, so that the same rows fall into the same
/// range however a run was interrupted; only growth leaves a border elsewhere, where the smaller
/// scale ended.
public final class RowRanges {

  private RowRanges() {}

  /// The ranges of `[0, rows)` that nobody loaded yet, in order.
  ///
  /// @param loaded what the ledger holds of the table, in any order
  public static List<RowRange> missing(
      QualifiedName table, long rows, int rangeRows, List<LoadedRange> loaded) {
    if (rangeRows < 1) {
      throw new IllegalArgumentException("Ranges of " + table + " cannot have " + rangeRows);
    }
    List<RowRange> missing = new ArrayList<>();
    long next = 0;
    for (LoadedRange range :
        loaded.stream().sorted(Comparator.comparingLong(LoadedRange::first)).toList()) {
      cut(table, next, Math.min(range.first(), rows), rangeRows, missing);
      next = Math.max(next, range.first() + range.count());
    }
    cut(table, next, rows, rangeRows, missing);
    return missing;
  }

  private static void cut(
      QualifiedName table, long from, long to, int rangeRows, List<RowRange> into) {
    long first = from;
    while (first < to) {
      long border = (first / rangeRows + 1) * rangeRows;
      long end = Math.min(border, to);
      into.add(new RowRange(table, first, end - first));
      first = end;
    }
  }
}
