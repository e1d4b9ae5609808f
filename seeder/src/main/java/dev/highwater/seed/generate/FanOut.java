package dev.highwater.seed.generate;

/// A reading position in a [FanOutIndex]: finds the parent of a child and the children of a parent,
/// and is quick when asked in order.
final class FanOut {

  private final FanOutIndex index;
  private final Term.OfLong count;

  private long parent = -1;
  private long first;
  private long children;

  FanOut(FanOutIndex index, Term.OfLong count) {
    this.index = index;
    this.count = count;
  }

  long parent(long child) {
    seekChild(child);
    return parent;
  }

  long ordinal(long child) {
    seekChild(child);
    return child - first;
  }

  long siblings(long child) {
    seekChild(child);
    return children;
  }

  long first(long ofParent) {
    seekParent(ofParent);
    return first;
  }

  long children(long ofParent) {
    seekParent(ofParent);
    return children;
  }

  private void seekChild(long child) {
    if (parent >= 0 && child >= first) {
      for (int i = 0; i < FanOutIndex.BLOCK && child >= first + children; i++) {
        if (!next()) {
          break;
        }
      }
      if (child < first + children) {
        return;
      }
    }
    int block = index.blockOf(child);
    start(block);
    boolean more = true;
    while (more && child >= first + children) {
      more = next();
    }
  }

  private void seekParent(long wanted) {
    if (wanted == parent) {
      return;
    }
    if (wanted != parent + 1 || parent < 0) {
      start((int) (wanted / FanOutIndex.BLOCK));
    }
    while (parent < wanted) {
      next();
    }
  }

  private void start(int block) {
    parent = (long) block * FanOutIndex.BLOCK;
    first = index.start(block);
    children = FanOutIndex.childrenOf(parent, count);
  }

  private boolean next() {
    if (parent + 1 >= index.parents()) {
      return false;
    }
    first += children;
    parent++;
    children = FanOutIndex.childrenOf(parent, count);
    return true;
  }
}
