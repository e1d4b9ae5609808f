package dev.highwater.dataset.manifest;

import dev.highwater.dataset.digest.Digest;

/// The digest of a range of a table's rows.
///
/// @param first index of its first row
/// @param digest with the number of its rows
public record RangeEntry(long first, Digest digest) {

  public RangeEntry {
    if (first < 0) {
      throw new IllegalArgumentException("A range cannot begin at row " + first);
    }
  }

  /// The index after its last row.
  public long end() {
    return first + digest.rows();
  }
}
