package dev.highwater.seed.generate;

/// Where the children of each parent lie. Counts are recomputed; stored is one sum for each block
/// of parents, so a seek adds up at most [#BLOCK] counts.
///
/// The block is small because links may lead to any row: at 64 parents the index costs an eighth of
/// a byte a parent and a seek about a microsecond.
final class FanOutIndex {

  static final int BLOCK = 64;

  private final long[] starts;
  private final long parents;

  private FanOutIndex(long[] starts, long parents) {
    this.starts = starts;
    this.parents = parents;
  }

  long parents() {
    return parents;
  }

  /// Children of all parents.
  long children() {
    return starts[starts.length - 1];
  }

  /// The first child of a block of parents.
  long start(int block) {
    return starts[block];
  }

  /// The block of parents that a child belongs to.
  int blockOf(long child) {
    int low = 0;
    int high = starts.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= child) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// Adds up the counts of all parents.
  ///
  /// @param atGrid receives the children at each level, parallel to the parents' extent
  static FanOutIndex build(Extent parents, Term.OfLong count, long[] atGrid) {
    long[] starts = new long[(int) ((parents.rows() + BLOCK - 1) / BLOCK) + 1];
    long total = 0;
    int level = 0;
    for (long parent = 0; parent < parents.rows(); parent++) {
      while (level < atGrid.length && parents.atGrid()[level] == parent) {
        atGrid[level++] = total;
      }
      if (parent % BLOCK == 0) {
        starts[(int) (parent / BLOCK)] = total;
      }
      total += childrenOf(parent, count);
    }
    while (level < atGrid.length) {
      atGrid[level++] = total;
    }
    starts[starts.length - 1] = total;
    return new FanOutIndex(starts, parents.rows());
  }

  static long childrenOf(long parent, Term.OfLong count) {
    long children = count.at(parent);
    return children == Term.OfLong.NULL ? 0 : Math.max(0, children);
  }
}
