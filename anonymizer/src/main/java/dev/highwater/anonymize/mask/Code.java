package dev.highwater.anonymize.mask;

import dev.highwater.dataset.value.Utf8;

/// What tells substitutes of different entities apart where their words do not.
@FunctionalInterface
interface Code {

  /// Substitutes may be alike.
  Code NONE = (hash, rest, bytes, offset, length, row, out) -> {};

  /// Eighty keyed bits: two of a thousand million entities share them with a chance below one in a
  /// million, and then the unique index of the target stops the run.
  Code KEYED =
      (hash, rest, bytes, offset, length, row, out) -> {
        base32(hash, 64, out);
        base32(rest >>> 48, 16, out);
      };

  /// The longest code, in characters.
  int LONGEST = 17;

  /// Appends the code.
  void append(long hash, long rest, byte[] bytes, int offset, int length, RowFields row, Utf8 out);

  /// The code of a row whose entity is one whole number: its permutation, which no other has.
  ///
  /// @param field where the number stands; where it is NULL the code is [#KEYED], and longer
  static Code ofWhole(int field, WholePermutation permutation) {
    return (hash, rest, bytes, offset, length, row, out) -> {
      int size = row.fieldLength(field);
      if (size < 0) {
        KEYED.append(hash, rest, bytes, offset, length, row, out);
        return;
      }
      long value = permutation.apply(WholeFields.read(row.array(), row.fieldOffset(field), size));
      int digits = Math.max(6, (64 - Long.numberOfLeadingZeros(value) + 4) / 5);
      base32(value, digits * 5, out);
    };
  }

  /// Appends the last bits of a number, five to a character.
  private static void base32(long value, int bits, Utf8 out) {
    for (int shift = (bits + 4) / 5 * 5 - 5; shift >= 0; shift -= 5) {
      int digit = (int) (value >>> shift) & 31;
      // Without vowels, so that it makes no words.
      out.append((byte) "0123456789bcdfghjklmnpqrstvwxyz_".charAt(digit));
    }
  }
}
