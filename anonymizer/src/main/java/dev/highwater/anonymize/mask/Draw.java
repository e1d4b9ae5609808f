package dev.highwater.anonymize.mask;

/// Numbers that belong to an entity: the 128 keyed bits of it, stretched by SplitMix64 (Steele, Lea
/// and Flood, OOPSLA 2014). Confined to one thread.
final class Draw {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;
  private long other;

  /// Begins with the bits of an entity.
  Draw of(long hash, long rest) {
    state = hash;
    other = rest;
    return this;
  }

  /// 64 bits.
  long next() {
    state += GOLDEN;
    long z = state ^ other;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// From 0 to below a bound; the bias is below bound / 2⁶⁴.
  int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /// From 0 to below a bound.
  long below(long bound) {
    return Math.unsignedMultiplyHigh(next(), bound);
  }
}
