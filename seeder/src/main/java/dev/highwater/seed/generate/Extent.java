package dev.highwater.seed.generate;

import java.util.Arrays;

/// How many rows a table has at a scale and had at the smaller scales of the grid. Never changed
/// once it is built.
final class Extent {

  private final long rows;
  private final long[] atGrid;

  /// @param rows at the scale itself
  /// @param atGrid at the scales of [ScaleGrid], never falling; kept, not copied
  Extent(long rows, long[] atGrid) {
    this.rows = rows;
    this.atGrid = atGrid;
  }

  long rows() {
    return rows;
  }

  long[] atGrid() {
    return atGrid;
  }

  /// The same number at every scale.
  static Extent constant(long rows, int levels) {
    long[] atGrid = new long[levels];
    Arrays.fill(atGrid, rows);
    return new Extent(rows, atGrid);
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
