package dev.highwater.seed.oracle;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.seed.generate.RowStream;
import dev.highwater.seed.generate.TableSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The first rows of a table and some from all over it, as COPY carries them.
final class SampleRows {

  private static final int FIRST = 100;
  private static final int SPREAD = 150;

  private final TableSource source;
  private final CopyBuffer rows = new CopyBuffer(1 << 16);

  SampleRows(TableSource source) {
    this.source = source;
    RowStream stream = RowStream.of(source);
    stream.begin(rows);
    long all = source.rows();
    long first = Math.min(FIRST, all);
    for (long row = 0; row < first; row++) {
      stream.add(row, rows);
    }
    long step = Math.max(1, (all - first) / SPREAD);
    for (long row = first; row < all; row += step) {
      stream.add(row, rows);
    }
    stream.end(rows);
  }

  /// Puts them into a table that has all their columns.
  ///
  /// @param table as SQL writes it
  void into(Connection connection, String table) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(RowStream.copyIn(table, source));
    try {
      copy.writeToCopy(rows.array(), 0, rows.size());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}
