package dev.highwater.schema.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A session of the target in use. Closing it rolls back what is open.
public final class Session implements AutoCloseable {

  private final Connection connection;
  private final Cancellation cancellation;

  Session(Connection connection, Cancellation cancellation) {
    this.connection = connection;
    this.cancellation = cancellation;
  }

  /// The connection, for whoever needs more than [#execute].
  public Connection connection() {
    return connection;
  }

  /// Runs a statement, or several, that give no rows.
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    cancellation.forget(connection);
    connection.close();
  }
}
