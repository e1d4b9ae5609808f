package dev.highwater.anonymize.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// A pseudorandom function: 128 bits that belong to a message, and that nobody without the key can
/// tell from chance.
///
/// It is AES-CMAC (NIST SP 800-38B, RFC 4493). HMAC-SHA-256 would do as well and costs four times
/// as much. Confined to one thread.
public final class Prf {

  private static final int BLOCK = 16;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final Cipher cipher;
  private final byte[] whole = new byte[BLOCK];
  private final byte[] padded = new byte[BLOCK];
  private final byte[] state = new byte[BLOCK];
  private final byte[] result = new byte[BLOCK];

  Prf(byte[] key) {
    try {
      cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES", e);
    }
    encrypt(new byte[BLOCK], whole);
    doubled(whole);
    System.arraycopy(whole, 0, padded, 0, BLOCK);
    doubled(padded);
  }

  /// The first 64 bits of a message's 128.
  public long hash(byte[] message, int offset, int length) {
    compute(message, offset, length);
    return (long) LONG.get(result, 0);
  }

  /// The other 64 bits of the message that [#hash] was asked for last.
  public long rest() {
    return (long) LONG.get(result, 8);
  }

  private void compute(byte[] message, int offset, int length) {
    Arrays.fill(state, (byte) 0);
    int at = offset;
    int left = length;
    while (left > BLOCK) {
      add(message, at, BLOCK);
      encrypt(state, state);
      at += BLOCK;
      left -= BLOCK;
    }
    add(message, at, left);
    byte[] last = whole;
    if (left < BLOCK) {
      state[left] ^= (byte) 0x80;
      last = padded;
    }
    add(last, 0, BLOCK);
    encrypt(state, result);
  }

  private void add(byte[] bytes, int offset, int length) {
    for (int i = 0; i < length; i++) {
      state[i] ^= bytes[offset + i];
    }
  }

  private void encrypt(byte[] in, byte[] out) {
    try {
      cipher.update(in, 0, BLOCK, out, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A block always fits", e);
    }
  }

  /// Multiplies by x in GF(2^128).
  private static void doubled(byte[] block) {
    long high = (long) LONG.get(block, 0);
    long low = (long) LONG.get(block, 8);
    long carry = (high >> 63) & 0x87;
    LONG.set(block, 0, (high << 1) | (low >>> 63));
    LONG.set(block, 8, (low << 1) ^ carry);
  }
}
