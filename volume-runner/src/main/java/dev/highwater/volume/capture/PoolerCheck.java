package dev.highwater.volume.capture;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// Finds out whether a connection pooler that changes backends between transactions, such as
/// PgBouncer in transaction mode, stands before a server.
///
/// Prepared statements, timeouts and the names that sessions carry get lost or end up with others
/// there, so that a run would measure the pooler's errors.
public final class PoolerCheck {

  private static final String BACKEND = "SELECT pg_backend_pid()";

  private PoolerCheck() {}

  /// Refuses such a way to the server.
  ///
  /// @throws Failure where there is one
  public static void require(ConnectionSettings database) throws SQLException {
    ConnectionSettings plain = database.withParameter("preferQueryMode", "simple");
    try (Connection one = plain.connect()) {
      int promised = one.unwrap(PGConnection.class).getBackendPID();
      int first = backend(one);
      if (first == promised) {
        return;
      }
      try (Connection other = plain.connect()) {
        other.setAutoCommit(false);
        boolean shared = backend(other) == first || backend(one) != first;
        other.rollback();
        if (shared) {
          throw Failure.of("A pooler in transaction mode stands before the server")
              .where(database.url())
              .why("one session is served by backend %d and by others".formatted(first))
              .remedy("Name the server itself with --db, not PgBouncer; or a pool in session mode");
        }
      }
    }
  }

  private static int backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(BACKEND)) {
      row.next();
      return row.getInt(1);
    }
  }
}
