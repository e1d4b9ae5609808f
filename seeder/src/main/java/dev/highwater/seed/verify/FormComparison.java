package dev.highwater.seed.verify;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;

/// Says of rows which columns the server writes in other bytes than the dataset does, although the
/// values are the same: a digest cannot agree then, however right the rows are.
final class FormComparison {

  private final Connection connection;
  private final TableSource source;

  FormComparison(Connection connection, TableSource source) {
    this.connection = connection;
    this.source = source;
  }

  /// The names of such columns for each row.
  ///
  /// @param copyOut gives those rows, in the same order
  List<List<String>> columns(List<Long> rows, String copyOut) throws SQLException {
    CopyReader ours = CopyReader.of(new ByteArrayInputStream(tuples(rows)));
    CopyReader theirs =
        CopyReader.of(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copyOut));
    List<List<String>> columns = new ArrayList<>();
    try {
      // To the end of both: the server must have said all before the connection is used again.
      for (boolean more = theirs.next(); more; more = theirs.next()) {
        if (ours.next()) {
          columns.add(differing(ours, theirs));
        }
      }
    } catch (IOException failed) {
      throw failed.getCause() instanceof SQLException cause ? cause : new SQLException(failed);
    }
    return columns;
  }

  private byte[] tuples(List<Long> rows) {
    CopyBuffer buffer = new CopyBuffer(1 << 12);
    RowWriter writer = source.open();
    buffer.header();
    rows.forEach(row -> writer.write(row, buffer));
    buffer.trailer();
    return Arrays.copyOf(buffer.array(), buffer.size());
  }

  private List<String> differing(CopyReader ours, CopyReader theirs) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < source.columns().size(); i++) {
      if (!same(ours, theirs, i)) {
        names.add(source.columns().get(i));
      }
    }
    return names;
  }

  private static boolean same(CopyReader ours, CopyReader theirs, int field) {
    int length = ours.fieldLength(field);
    int at = ours.fieldOffset(field);
    int other = theirs.fieldOffset(field);
    return length == theirs.fieldLength(field)
        && Arrays.equals(
            ours.array(),
            at,
            at + Math.max(0, length),
            theirs.array(),
            other,
            other + Math.max(0, length));
  }
}
