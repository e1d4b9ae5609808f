package dev.highwater.anonymize.mask;

/// The fields of a row before any of them is masked, by their place among the columns that are
/// copied.
public interface RowFields {

  /// Holds the bytes of the row.
  byte[] array();

  /// Where the bytes of a field begin in [#array()].
  int fieldOffset(int field);

  /// How many bytes a field has, or -1 where it is NULL.
  int fieldLength(int field);
}
