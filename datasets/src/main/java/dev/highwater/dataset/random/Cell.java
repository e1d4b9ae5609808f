package dev.highwater.dataset.random;

/// A cell of a dataset as a pure function of its coordinates.
///
/// The mixing function is the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast Splittable
/// Pseudorandom Number Generators", OOPSLA 2014; the constants are David Stafford's variant 13).
/// Nothing is carried from one call to the next, so any cell can be computed alone, in any order,
/// on any thread.
public final class Cell {

  /// 2^64 divided by the golden ratio, odd.
  public static final long PHI = 0x9e3779b97f4a7c15L;

  private Cell() {}

  /// 64 uniform bits of one cell.
  ///
  /// @param key of the column and purpose, from [CellKey]
  /// @param row index of the row
  /// @param k which draw of the cell, from 0; a rejection sampler takes as many as it wants
  public static long draw(long key, long row, int k) {
    return mix64(mix64(key + PHI * row) + k);
  }

  /// A bijection of the 64-bit numbers in which every bit of the input moves every bit of the
  /// output.
  public static long mix64(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// Bits as a number from 0 (inclusive) to 1 (exclusive), a multiple of 2^-53.
  public static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  /// Bits as an integer from 0 to `bound - 1`. The bias of this multiplication is below `bound /
  /// 2^64` and left in: no dataset is large enough to show it.
  ///
  /// @param bound at least 1
  public static long below(long bits, long bound) {
    return Math.unsignedMultiplyHigh(bits, bound);
  }
}
