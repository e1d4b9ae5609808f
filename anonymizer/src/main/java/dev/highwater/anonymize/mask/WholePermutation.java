package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.key.Prf;

/// A keyed permutation of whole numbers.
///
/// Numbers stay in their tier, so that a permuted key fits into its column, and so that a sequence
/// has numbers left behind the largest one: below 2¹⁴ where the domain has a `smallint` column,
/// below 2³⁰, below 2⁵² (which programs that know only doubles can read), and the rest. Negative
/// numbers are permuted as their complement. Within a tier it is a balanced Feistel network of ten
/// rounds whose round function is the PRF, walked until it lands in the tier (Black and Rogaway,
/// "Ciphers with Arbitrary Finite Domains", 2002). Confined to one thread.
final class WholePermutation {

  private static final int ROUNDS = 10;
  private static final int SMALL = 14;
  private static final int[] TIERS = {30, 52, 63};

  private final Prf prf;
  private final boolean small;
  private final byte[] message = new byte[Long.BYTES + 2];

  /// @param small whether a column of the domain is a `smallint`
  WholePermutation(MaskingKey key, String domain, boolean small) {
    this.prf = key.prf(domain, "permute whole numbers");
    this.small = small;
  }

  /// The number that stands for a number, and for no other.
  long apply(long value) {
    return value < 0 ? ~inTier(~value) : inTier(value);
  }

  private long inTier(long value) {
    int bits = small && value >>> SMALL == 0 ? SMALL : bits(value);
    int lower = small && bits == TIERS[0] ? SMALL : lower(bits);
    long image = value;
    do {
      image = feistel(image, bits);
    } while (lower > 0 && image >>> lower == 0);
    return image;
  }

  private static int bits(long value) {
    for (int bits : TIERS) {
      if (value >>> bits == 0) {
        return bits;
      }
    }
    return 63;
  }

  /// The tier below: what lands in it is not of this one.
  private static int lower(int bits) {
    int lower = 0;
    for (int tier : TIERS) {
      if (tier < bits) {
        lower = tier;
      }
    }
    return lower;
  }

  /// A permutation of the numbers of so many bits; halves may differ by one bit.
  private long feistel(long value, int bits) {
    int low = bits / 2;
    int high = bits - low;
    long left = value >>> low;
    long right = value & ((1L << low) - 1);
    for (int round = 0; round < ROUNDS; round++) {
      boolean even = (round & 1) == 0;
      if (even) {
        left ^= round(right, round, bits) & ((1L << high) - 1);
      } else {
        right ^= round(left, round, bits) & ((1L << low) - 1);
      }
    }
    return (left << low) | right;
  }

  private long round(long half, int round, int bits) {
    for (int i = 0; i < Long.BYTES; i++) {
      message[i] = (byte) (half >>> (8 * i));
    }
    message[Long.BYTES] = (byte) round;
    message[Long.BYTES + 1] = (byte) bits;
    return prf.hash(message, 0, message.length);
  }
}
