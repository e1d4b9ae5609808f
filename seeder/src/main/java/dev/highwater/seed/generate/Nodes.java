package dev.highwater.seed.generate;

/// A reading position in a forest: the tree and node of a row. Remembers the shapes of the last
/// trees.
final class Nodes {

  private static final int REMEMBERED = 8;

  private final ForestIndex index;
  private final long key;
  private final Term.OfLong depth;
  private final Term.OfLong fanOut;
  private final TreeShape[] shapes = new TreeShape[REMEMBERED];
  private final long[] trees = new long[REMEMBERED];

  private long tree = -1;
  private long start;
  private long end;
  private TreeShape shape;

  Nodes(ForestIndex index, long key, Term.OfLong depth, Term.OfLong fanOut) {
    this.index = index;
    this.key = key;
    this.depth = depth;
    this.fanOut = fanOut;
    this.shape = new TreeShape(1, 1, key, 0, fanOut);
    java.util.Arrays.fill(trees, -1);
  }

  ForestIndex index() {
    return index;
  }

  long tree(long row) {
    seek(row);
    return tree;
  }

  /// Number of the node within its tree; the shape is then at hand.
  int node(long row) {
    seek(row);
    return (int) (row - start);
  }

  /// The shape of the tree of a row.
  TreeShape shape(long row) {
    seek(row);
    return shape;
  }

  /// The shape of the tree last sought.
  TreeShape shape() {
    return shape;
  }

  /// First row of the tree last sought.
  long start() {
    return start;
  }

  private void seek(long row) {
    if (row >= start && row < end) {
      return;
    }
    tree = row == end && tree >= 0 && tree + 1 < index.trees() ? tree + 1 : index.treeOf(row);
    start = index.start(tree);
    end = start + index.size(tree);
    int slot = (int) (tree % REMEMBERED);
    TreeShape remembered = shapes[slot];
    if (remembered == null || trees[slot] != tree) {
      remembered = new TreeShape(index.size(tree), (int) depth.at(tree), key, start, fanOut);
      shapes[slot] = remembered;
      trees[slot] = tree;
    }
    shape = remembered;
  }
}
