package dev.highwater.anonymize.check.carry;

import dev.highwater.anonymize.check.identifier.KeyedHash;
import dev.highwater.anonymize.check.identifier.LongTable;

/// The values of a sample of rows, found again by the rows' keys: which of them are what they were,
/// and how many would be by chance. Threads may share it.
public final class RowSample {

  /// About how many rows of a table are in it.
  private static final double ROWS = 4_000;

  private final KeyedHash hash;
  private final LongTable rows = new LongTable();
  private final LongTable frequencies = new LongTable();
  private final long[] sampled;
  private final long[] seen;
  private final long[] unchanged;
  private final double[] chance;

  public RowSample(KeyedHash hash, int cells) {
    this.hash = hash;
    sampled = new long[cells];
    seen = new long[cells];
    unchanged = new long[cells];
    chance = new double[cells];
  }

  /// Which rows of a table of about that size are in the sample: those whose key's hash has none of
  /// these bits.
  public static long mask(double rows) {
    long mask = 0;
    double left = rows;
    while (left > ROWS) {
      mask = mask << 1 | 1;
      left /= 2;
    }
    return mask;
  }

  /// A row of the source.
  public synchronized void source(long key, int cell, long value) {
    rows.put(hash.mix(key + cell), value);
    long frequency = hash.mix(value + 31L * cell);
    frequencies.put(frequency, frequencies.get(frequency, 0) + 1);
    sampled[cell]++;
  }

  /// A row of the target, of those that the mask lets into the sample.
  public synchronized void target(long key, int cell, long value) {
    long place = hash.mix(key + cell);
    if (!rows.contains(place) || sampled[cell] == 0) {
      return;
    }
    seen[cell]++;
    if (rows.get(place, 0) == value) {
      unchanged[cell]++;
    }
    chance[cell] += (double) frequencies.get(hash.mix(value + 31L * cell), 0) / sampled[cell];
  }

  /// How many rows of a cell were found again.
  public long seen(int cell) {
    return seen[cell];
  }

  /// How many of them have the value they had.
  public long unchanged(int cell) {
    return unchanged[cell];
  }

  /// How many would have it if the values had been dealt anew.
  public double chance(int cell) {
    return chance[cell];
  }

  /// Whether more of them have it than chance and one in a hundred explain.
  public boolean suspicious(int cell) {
    double expected = chance[cell];
    return unchanged[cell] > expected + 0.01 * seen[cell] + 4 * Math.sqrt(expected) + 2;
  }
}
