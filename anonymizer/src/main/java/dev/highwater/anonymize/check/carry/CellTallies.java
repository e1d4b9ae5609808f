package dev.highwater.anonymize.check.carry;

import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.policy.Grain;
import dev.highwater.anonymize.policy.Technique;
import java.util.Arrays;

/// What all values of each cell come to, in sums that do not depend on their order. One thread
/// fills it; those of several threads are added up.
public final class CellTallies {

  private final long[] counts;
  private final long[] sums;
  private final long[] products;
  private final long[] least;
  private final long[] most;
  private final boolean[] fine;

  /// @param cells how many there are
  public CellTallies(int cells) {
    counts = new long[cells];
    sums = new long[cells];
    products = new long[cells];
    least = new long[cells];
    most = new long[cells];
    fine = new boolean[cells];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
  }

  /// Adds a value by its hash.
  public void add(Cell cell, long hash, byte[] bytes, int offset, int length) {
    int at = cell.number();
    counts[at]++;
    sums[at] += hash;
    products[at] += hash * (hash >>> 31 | 1);
    least[at] = Math.min(least[at], hash);
    most[at] = Math.max(most[at], hash);
    if (!fine[at] && cell.rule().technique() instanceof Technique.Generalize(Grain grain)) {
      fine[at] = !Coarse.isCoarse(grain, bytes, offset, length);
    }
  }

  /// Adds what another thread has counted.
  public void add(CellTallies other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
      sums[i] += other.sums[i];
      products[i] += other.products[i];
      least[i] = Math.min(least[i], other.least[i]);
      most[i] = Math.max(most[i], other.most[i]);
      fine[i] |= other.fine[i];
    }
  }

  /// How many values a cell has.
  public long count(Cell cell) {
    return counts[cell.number()];
  }

  /// Whether a cell has one value at most, however often.
  public boolean constant(Cell cell) {
    return least[cell.number()] >= most[cell.number()];
  }

  /// Whether a cell to be generalised has a value that is not as coarse already.
  public boolean fine(Cell cell) {
    return fine[cell.number()];
  }

  /// Whether a cell has the same values, as often, there and here.
  public boolean sameAs(CellTallies other, Cell cell) {
    int at = cell.number();
    return counts[at] == other.counts[at]
        && sums[at] == other.sums[at]
        && products[at] == other.products[at];
  }
}
