package dev.highwater.anonymize.mask;

import dev.highwater.dataset.copy.CopyBuffer;

/// What becomes of a field that is not NULL. Confined to one thread.
@FunctionalInterface
public interface FieldMask {

  /// Writes the masked field, its length included.
  ///
  /// @param bytes hold the field in the binary form of its type
  /// @param row the row it stands in, for masks that are keyed by other columns of it
  void mask(byte[] bytes, int offset, int length, RowFields row, CopyBuffer out);
}
