package dev.highwater.anonymize.mask;

import java.util.Arrays;

/// Bytes of a key in the making.
final class KeyBytes {

  private byte[] bytes = new byte[64];
  private int size;

  void clear() {
    size = 0;
  }

  void truncate(int newSize) {
    size = newSize;
  }

  int size() {
    return size;
  }

  byte[] array() {
    return bytes;
  }

  void add(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void add(byte[] others, int offset, int length) {
    room(length);
    System.arraycopy(others, offset, bytes, size, length);
    size += length;
  }

  void addInt(int value) {
    room(Integer.BYTES);
    size += Integer.BYTES;
    setInt(size - Integer.BYTES, value);
  }

  void addLong(long value) {
    addInt((int) (value >>> 32));
    addInt((int) value);
  }

  void setInt(int at, int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
