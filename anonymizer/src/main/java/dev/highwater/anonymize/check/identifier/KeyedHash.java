package dev.highwater.anonymize.check.identifier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// A hash of 64 bits under a key that lives as long as one check, so that what is kept in memory
/// tells nothing to whoever finds it there later.
public final class KeyedHash {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long seed;
  private final long first;
  private final long second;

  private KeyedHash(long seed, long first, long second) {
    this.seed = seed;
    this.first = first | 1;
    this.second = second | 1;
  }

  /// A hash whose key nobody knows.
  public static KeyedHash random() {
    SecureRandom random = new SecureRandom();
    return new KeyedHash(random.nextLong(), random.nextLong(), random.nextLong());
  }

  /// A hash that is the same in every check, for digests that are compared later.
  public static KeyedHash fixed(long number) {
    return new KeyedHash(
        number * 0x9e3779b97f4a7c15L, 0xbf58476d1ce4e5b9L, 0x94d049bb133111ebL + 2 * number);
  }

  /// The hash of bytes.
  public long of(byte[] bytes, int offset, int length) {
    long hash = seed ^ (length * second);
    int at = offset;
    int left = length;
    while (left >= 8) {
      hash = fold(hash ^ (long) LONG.get(bytes, at), first);
      at += 8;
      left -= 8;
    }
    long rest = 0;
    for (int i = 0; i < left; i++) {
      rest = (rest << 8) | (bytes[at + i] & 0xff);
    }
    return mix(fold(hash ^ rest, second));
  }

  /// The hash of a text.
  public long of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /// The hash of eight bytes in a row.
  public long ofWindow(long window) {
    return fold(window ^ seed, first);
  }

  /// Spreads a hash over all its bits.
  public long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * first;
    mixed = (mixed ^ (mixed >>> 29)) * second;
    return mixed ^ (mixed >>> 32);
  }

  private static long fold(long a, long b) {
    return (a * b) ^ Math.unsignedMultiplyHigh(a, b);
  }
}
