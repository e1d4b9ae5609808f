package dev.highwater.seed.generate;

import dev.highwater.dataset.random.Cell;

/// The shape of one tree, its nodes numbered in pre-order from 0.
final class TreeShape {

  private final int depthLimit;
  private final long key;
  private final long firstRow;
  private final Term.OfLong fanOut;

  final int[] parent;
  final int[] depth;
  final int[] size;
  final int[] height;
  final int[] ordinal;
  final int[] children;

  /// @param firstRow index of the root's row; gives every node draws of its own
  /// @param fanOut wanted children of a node, by its row
  TreeShape(int nodes, int depthLimit, long key, long firstRow, Term.OfLong fanOut) {
    this.depthLimit = Math.max(1, depthLimit);
    this.key = key;
    this.firstRow = firstRow;
    this.fanOut = fanOut;
    parent = new int[nodes];
    depth = new int[nodes];
    size = new int[nodes];
    height = new int[nodes];
    ordinal = new int[nodes];
    children = new int[nodes];
    parent[0] = -1;
    grow(0, nodes - 1);
    for (int node = nodes - 1; node > 0; node--) {
      height[parent[node]] = Math.max(height[parent[node]], height[node] + 1);
    }
  }

  /// Gives a node so many descendants and returns the number after the last of them.
  private int grow(int node, int descendants) {
    size[node] = descendants + 1;
    if (descendants == 0) {
      return node + 1;
    }
    int wide = childrenFor(node, descendants);
    children[node] = wide;
    int rest = descendants - wide;
    int next = node + 1;
    for (int i = 0; i < wide; i++) {
      parent[next] = node;
      depth[next] = depth[node] + 1;
      ordinal[next] = i;
      int part = part(next, rest, wide - i);
      rest -= part;
      next = grow(next, part);
    }
    return next;
  }

  /// As many as are wanted, but enough that the rest fits below within the depth.
  private int childrenFor(int node, int descendants) {
    int levels = depthLimit - depth[node];
    if (levels <= 1) {
      return descendants;
    }
    int needed = (int) StrictMath.ceil(StrictMath.pow(descendants, 1.0 / levels));
    long wanted = fanOut.at(firstRow + node);
    return (int) Math.min(descendants, Math.max(needed, Math.max(1, wanted)));
  }

  /// A random part of what is left for so many children; the last takes the rest.
  private int part(int node, int rest, int childrenLeft) {
    if (childrenLeft == 1 || rest == 0) {
      return rest;
    }
    long bound = Math.min(rest, 2L * rest / childrenLeft + 1) + 1;
    return (int) Cell.below(Cell.draw(key, firstRow + node, 0), bound);
  }

  int left(int node) {
    return 2 * node - depth[node] + 1;
  }

  int right(int node) {
    return left(node) + 2 * size[node] - 1;
  }

  /// The n-th child of a node.
  int child(int node, int n) {
    int child = node + 1;
    for (int i = 0; i < n; i++) {
      child += size[child];
    }
    return child;
  }
}
