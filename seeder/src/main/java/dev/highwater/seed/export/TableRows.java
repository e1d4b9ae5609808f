package dev.highwater.seed.export;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.seed.progress.SeedProgress;
import java.io.IOException;

/// Goes through the rows of tables in their order, tells how far it came, and stops when it is told
/// to.
///
/// @param stopped what it throws then
record TableRows(SeedProgress progress, Cancellation cancellation, Failure stopped) {

  private static final int TOLD_ROWS = 10_000;

  /// Takes a row, whose fields change with the next.
  @FunctionalInterface
  interface Rows {
    void take(Fields row) throws IOException;
  }

  /// Hands each row of a table on.
  void each(ExportTable table, Rows to) throws IOException {
    Fields fields = new Fields(table.source());
    long told = 0;
    for (long row = 0; row < table.source().rows(); row++) {
      fields.read(row);
      to.take(fields);
      if ((row + 1) % TOLD_ROWS == 0) {
        progress.sent(table.name(), row + 1 - told, 0);
        told = row + 1;
        if (cancellation.cancelled()) {
          throw stopped;
        }
      }
    }
    progress.sent(table.name(), table.source().rows() - told, 0);
  }
}
