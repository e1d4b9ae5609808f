package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;

/// Neighbouring rows of one table that are loaded, and lost, together.
///
/// @param first index of its first row, from 0
/// @param count how many rows, at least one
public record RowRange(QualifiedName table, long first, long count) {

  public RowRange {
    if (first < 0 || count < 1 || first > Long.MAX_VALUE - count) {
      throw new IllegalArgumentException(
          "A range of " + table + " cannot begin at " + first + " and have " + count + " rows");
    }
  }

  /// The index after its last row.
  public long end() {
    return first + count;
  }

  @Override
  public String toString() {
    return table + " rows " + first + " to " + (end() - 1);
  }
}
