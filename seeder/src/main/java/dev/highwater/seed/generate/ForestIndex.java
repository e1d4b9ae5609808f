package dev.highwater.seed.generate;

import dev.highwater.dataset.spec.ForestSpec;
import java.util.Arrays;

/// Where the trees of a forest lie: the first row of each, 8 bytes a tree.
final class ForestIndex {

  private final long[] starts;
  private final int trees;

  private ForestIndex(long[] starts, int trees) {
    this.starts = starts;
    this.trees = trees;
  }

  /// Fills blocks of rows with whole trees until a scale is reached. The last tree of a block is
  /// cut so that the block is full, hence the number of rows is exact at multiples of the block and
  /// a little short elsewhere.
  static ForestIndex build(ForestSpec spec, Term.OfLong size, long scale) {
    long[] starts = new long[1024];
    int trees = 0;
    long start = 0;
    while (true) {
      long left = spec.block() - start % spec.block();
      long nodes = Math.clamp(size.at(trees), 1, left);
      if (start + nodes > scale) {
        return new ForestIndex(starts, trees);
      }
      start += nodes;
      trees++;
      if (trees == starts.length) {
        starts = Arrays.copyOf(starts, trees * 2);
      }
      starts[trees] = start;
    }
  }

  int trees() {
    return trees;
  }

  long start(long tree) {
    return starts[(int) tree];
  }

  int size(long tree) {
    return (int) (starts[(int) tree + 1] - starts[(int) tree]);
  }

  /// The tree a row belongs to.
  int treeOf(long row) {
    int found = Arrays.binarySearch(starts, 0, trees + 1, row);
    return found >= 0 ? found : -found - 2;
  }

  /// Whole trees at a smaller scale.
  long treesAt(long scale) {
    return treeOf(Math.min(scale, starts[trees]));
  }
}
