package dev.highwater.dataset.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// MurmurHash3_x64_128, as Austin Appleby published it in SMHasher (public domain). Holds the last
/// result so that hashing makes no object. Confined to one thread.
final class Murmur3 {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private long high;
  private long low;

  /// The first half of the last hash.
  long high() {
    return high;
  }

  /// The second half of the last hash.
  long low() {
    return low;
  }

  void hash(byte[] bytes, int offset, int length, int seed) {
    long h1 = Integer.toUnsignedLong(seed);
    long h2 = h1;
    int blocks = offset + (length & ~15);
    for (int at = offset; at < blocks; at += 16) {
      h1 ^= first((long) LONG.get(bytes, at));
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
      h2 ^= second((long) LONG.get(bytes, at + 8));
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
    }
    int rest = length & 15;
    h1 ^= first(tail(bytes, blocks, Math.min(rest, 8)));
    h2 ^= second(tail(bytes, blocks + 8, rest - 8));
    h1 ^= length;
    h2 ^= length;
    h1 += h2;
    h2 += h1;
    h1 = finish(h1);
    h2 = finish(h2);
    high = h1 + h2;
    low = h2 + high;
  }

  private static long first(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long second(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  /// Up to eight bytes as a little-endian number; 0, which changes nothing, where there are none.
  private static long tail(byte[] bytes, int offset, int count) {
    long k = 0;
    for (int i = count - 1; i >= 0; i--) {
      k = k << 8 | (bytes[offset + i] & 0xff);
    }
    return k;
  }

  private static long finish(long value) {
    long k = value;
    k = (k ^ (k >>> 33)) * 0xff51afd7ed558ccdL;
    k = (k ^ (k >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return k ^ (k >>> 33);
  }
}
