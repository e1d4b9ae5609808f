package dev.highwater.seed.generate;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// How many rows a table has at a scale and had at the smaller scales of the grid. Never changed
/// once it is built.
final class Extent {

  private final long rows;
  private final long[] atGrid;
  private final @Nullable LongUnaryOperator law;

  /// Counted rows.
  ///
  /// @param rows at the scale itself
  /// @param atGrid at the scales of [ScaleGrid], never falling; kept, not copied
  Extent(long rows, long[] atGrid) {
    this(rows, atGrid, null);
  }

  private Extent(long rows, long[] atGrid, @Nullable LongUnaryOperator law) {
    this.rows = rows;
    this.atGrid = atGrid;
    this.law = law;
  }

  /// Rows that follow from the scale by a law that never falls.
  static Extent lawful(LongUnaryOperator law, long[] grid, long scale) {
    return new Extent(law.applyAsLong(scale), Arrays.stream(grid).map(law).toArray(), law);
  }

  long rows() {
    return rows;
  }

  /// How many rows there are at a scale.
  ///
  /// @throws IllegalStateException where they do not follow from the scale by a law
  long rowsAt(long scale) {
    if (law == null) {
      throw new IllegalStateException("Rows that were counted are known at the grid alone");
    }
    return law.applyAsLong(scale);
  }

  long[] atGrid() {
    return atGrid;
  }

  /// The same number at every scale.
  static Extent constant(long rows, int levels) {
    long[] atGrid = new long[levels];
    Arrays.fill(atGrid, rows);
    return new Extent(rows, atGrid, scale -> rows);
  }

  /// Rows at the smallest scale at which a row of another table exists, to the row where both
  /// follow from the scale by a law; else at the grid's scale below.
  ///
  /// @param level of the grid, of the other table's row
  /// @param grid the grid's scales
  /// @param scale at which the row exists
  long rowsFor(long row, Extent other, int level, long[] grid, long scale) {
    if (law == null || other.law == null) {
      return atGrid[level];
    }
    long low = grid[level];
    if (other.law.applyAsLong(low) > row) {
      return atGrid[level];
    }
    long high = level + 1 < grid.length ? grid[level + 1] : scale;
    while (low + 1 < high) {
      long middle = (low + high) >>> 1;
      if (other.law.applyAsLong(middle) > row) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return law.applyAsLong(high);
  }

  /// The highest level of the grid below the scale at which a row first exists: whatever exists at
  /// that level exists wherever the row does.
  int level(long row) {
    int level = 0;
    while (level + 1 < atGrid.length && atGrid[level + 1] <= row) {
      level++;
    }
    return level;
  }
}
