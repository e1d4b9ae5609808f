package dev.highwater.anonymize.mask;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.key.Prf;
import dev.highwater.dataset.copy.CopyBuffer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A keyed permutation of uuids that keeps their version and variant: a Feistel network of eight
/// rounds over the other 122 bits (Luby and Rackoff, 1988), whose round function is the PRF.
/// Confined to one thread.
final class UuidPermutation implements FieldMask {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int ROUNDS = 8;
  private static final long VERSION = 0xf000L;
  private static final long VARIANT = 0xc000_0000_0000_0000L;
  private static final long HALF = (1L << 61) - 1;

  private final Prf prf;
  private final byte[] message = new byte[Long.BYTES + 1];

  UuidPermutation(MaskingKey key, String domain) {
    this.prf = key.prf(domain, "permute uuids");
  }

  @Override
  public void mask(byte[] bytes, int offset, int length, RowFields row, CopyBuffer out) {
    long high = (long) LONG.get(bytes, offset);
    long low = (long) LONG.get(bytes, offset + Long.BYTES);
    // 60 bits of the high half without the version, 62 of the low without the variant.
    long first = ((high >>> 16) << 12) | (high & 0xfff);
    long second = low & ~VARIANT;
    long left = (first << 1) | (second >>> 61);
    long right = second & HALF;
    for (int round = 0; round < ROUNDS; round += 2) {
      left ^= round(right, round);
      right ^= round(left, round + 1);
    }
    first = left >>> 1;
    second = ((left & 1) << 61) | right;
    out.writeUuid(
        ((first >>> 12) << 16) | (high & VERSION) | (first & 0xfff), (low & VARIANT) | second);
  }

  private long round(long half, int round) {
    LONG.set(message, 0, half);
    message[Long.BYTES] = (byte) round;
    return prf.hash(message, 0, message.length) & HALF;
  }
}
