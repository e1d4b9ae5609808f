package dev.highwater.anonymize.mask;

import dev.highwater.dataset.copy.CopyBuffer;

/// Fields of `smallint`, `integer` and `bigint`.
final class WholeFields {

  private WholeFields() {}

  /// The number in a field of two, four or eight bytes.
  static long read(byte[] bytes, int offset, int length) {
    long value = bytes[offset];
    for (int i = 1; i < length; i++) {
      value = (value << 8) | (bytes[offset + i] & 0xff);
    }
    return value;
  }

  /// Writes a number into a field of the same width.
  static void write(long value, int length, CopyBuffer out) {
    switch (length) {
      case Short.BYTES -> out.writeInt2((int) value);
      case Integer.BYTES -> out.writeInt4((int) value);
      default -> out.writeInt8(value);
    }
  }

  /// The nearest number that a field of so many bytes holds.
  static long fit(long value, int length) {
    long largest = (1L << (8 * length - 1)) - 1;
    return Math.clamp(value, ~largest, largest);
  }
}
