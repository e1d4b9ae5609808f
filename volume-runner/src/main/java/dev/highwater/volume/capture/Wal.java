package dev.highwater.volume.capture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The server's write-ahead log.
public final class Wal {

  private Wal() {}

  /// Bytes written since the server's beginning; the difference of two is what was written between,
  /// by whoever was at work.
  public static long position(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")) {
      result.next();
      return result.getLong(1);
    }
  }
}
