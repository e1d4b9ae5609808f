package dev.highwater.seed.generate;

import dev.highwater.dataset.copy.CopyBuffer;

/// Writes rows. Confined to one thread; the bytes of a row depend on its index alone, not on the
/// rows written before.
@FunctionalInterface
public interface RowWriter {

  /// Appends the whole COPY BINARY tuple of one row, its field count included.
  ///
  /// @param row index from 0
  void write(long row, CopyBuffer out);

  /// Appends the same row as a line of COPY's text form, its end included. Only asked of tables
  /// whose rows travel as text ([RowForm#isText]).
  ///
  /// @param row index from 0
  default void writeLine(long row, CopyBuffer out) {
    throw new UnsupportedOperationException("The rows of this table travel in binary form");
  }
}
