package dev.highwater.dataset.random;

/// A bijection of the numbers below a capacity, for values that are unique by construction.
///
/// A Feistel network of six rounds over the next power of two, cycle-walking back into the capacity
/// (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", CT-RSA 2002); fewer than two walks
/// on average. It shuffles well, it is no cipher. Immutable.
public final class Permutation {

  private static final int ROUNDS = 6;
  private static final int LARGEST_BITS = 62;

  private final long capacity;
  private final int lowBits;
  private final long lowMask;
  private final long highMask;
  private final long[] roundKeys = new long[ROUNDS];

  private Permutation(long key, long capacity) {
    this.capacity = capacity;
    int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(capacity - 1));
    int highBits = bits / 2;
    lowBits = bits - highBits;
    lowMask = (1L << lowBits) - 1;
    highMask = (1L << highBits) - 1;
    for (int i = 0; i < ROUNDS; i++) {
      roundKeys[i] = Cell.mix64(key + Cell.PHI * (i + 1));
    }
  }

  /// The permutation of a key.
  ///
  /// @param capacity 1 to 2^62; part of the permutation: another capacity is another permutation
  public static Permutation of(long key, long capacity) {
    if (capacity < 1 || capacity > 1L << LARGEST_BITS) {
      throw new IllegalArgumentException(
          "A permutation has a capacity of 1 to 2^62 values, not " + capacity);
    }
    return new Permutation(key, capacity);
  }

  /// How many numbers are permuted.
  public long capacity() {
    return capacity;
  }

  /// Where an index goes.
  ///
  /// @param index 0 to `capacity - 1`
  public long apply(long index) {
    check(index);
    long x = index;
    do {
      x = forward(x);
    } while (x >= capacity);
    return x;
  }

  /// Where an image came from: `invert(apply(i)) == i`.
  public long invert(long image) {
    check(image);
    long x = image;
    do {
      x = backward(x);
    } while (x >= capacity);
    return x;
  }

  private long forward(long x) {
    long high = x >>> lowBits;
    long low = x & lowMask;
    for (int i = 0; i < ROUNDS; i += 2) {
      high ^= round(i, low) & highMask;
      low ^= round(i + 1, high) & lowMask;
    }
    return high << lowBits | low;
  }

  private long backward(long x) {
    long high = x >>> lowBits;
    long low = x & lowMask;
    for (int i = ROUNDS - 2; i >= 0; i -= 2) {
      low ^= round(i + 1, high) & lowMask;
      high ^= round(i, low) & highMask;
    }
    return high << lowBits | low;
  }

  private long round(int i, long half) {
    return Cell.mix64(roundKeys[i] + Cell.PHI * half);
  }

  private void check(long index) {
    if (index < 0 || index >= capacity) {
      throw new IllegalArgumentException(
          "Index " + index + " lies outside the permutation's capacity of " + capacity);
    }
  }
}
