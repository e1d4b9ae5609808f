package dev.highwater.anonymize.check.identifier;

/// Tells most fingerprints that are in no table from those that may be, without a look into it: two
/// bits of one word are set for each.
final class BitFilter {

  private static final int BITS_FOR_EACH = 16;
  private static final int FEWEST_BITS = 12;
  private static final int MOST_BITS = 32;

  private final int shift;
  private final long[] words;

  /// @param count how many there will be
  BitFilter(long count) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1L, count) * BITS_FOR_EACH - 1);
    bits = Math.max(FEWEST_BITS, Math.min(MOST_BITS, bits));
    shift = 64 - (bits - 6);
    words = new long[1 << (bits - 6)];
  }

  void add(long hash) {
    words[word(hash)] |= mask(hash);
  }

  boolean mayHave(long hash) {
    long mask = mask(hash);
    return (words[word(hash)] & mask) == mask;
  }

  private int word(long hash) {
    return (int) ((hash << Fingerprints.NUMBER_BITS) >>> shift);
  }

  /// By bits that no place is made of.
  private static long mask(long hash) {
    return 1L << hash | 1L << (hash >>> 6);
  }
}
