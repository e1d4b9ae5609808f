package dev.highwater.seed.generate;

import dev.highwater.dataset.copy.CopyBuffer;

/// Writes rows as COPY BINARY tuples. Confined to one thread; the bytes of a row depend on its
/// index alone, not on the rows written before.
@FunctionalInterface
public interface RowWriter {

  /// Appends the whole tuple of one row, its field count included.
  ///
  /// @param row index from 0
  void write(long row, CopyBuffer out);
}
