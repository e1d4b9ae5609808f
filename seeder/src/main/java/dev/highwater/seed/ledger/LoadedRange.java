package dev.highwater.seed.ledger;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.QualifiedName;

/// A range of rows the target holds.
///
/// @param first index of its first row, from 0
/// @param digest of its rows, with their number and their bytes as COPY BINARY tuples
public record LoadedRange(QualifiedName table, long first, Digest digest) {

  /// How many rows.
  public long count() {
    return digest.rows();
  }

  /// Bytes of the tuples.
  public long bytes() {
    return digest.bytes();
  }
}
