package dev.highwater.cli.target;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A database on a server for the time of one command, dropped when it is closed.
public final class ScratchDatabase implements AutoCloseable {

  private static final String NO_DATABASE = "42501";

  private final ConnectionSettings server;
  private final String name;

  private ScratchDatabase(ConnectionSettings server, String name) {
    this.server = server;
    this.name = name;
  }

  /// Makes an empty one.
  ///
  /// @param purpose part of its name
  public static ScratchDatabase on(ConnectionSettings server, String purpose) throws SQLException {
    String name = "highwater_" + purpose + "_" + ProcessHandle.current().pid();
    execute(server, "CREATE DATABASE " + QualifiedName.quote(name) + " TEMPLATE template0");
    return new ScratchDatabase(server, name);
  }

  /// How to connect to it.
  public ConnectionSettings settings() {
    return server.withDatabase(name);
  }

  @Override
  public void close() throws SQLException {
    execute(server, "DROP DATABASE " + QualifiedName.quote(name) + " WITH (FORCE)");
  }

  private static void execute(ConnectionSettings server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      if (NO_DATABASE.equals(refused.getSQLState())) {
        throw Failure.of(
                "A reference schema is built in a database of its own, which is not allowed")
            .where(server.url())
            .why(String.valueOf(refused.getMessage()))
            .remedy("Leave --db away for the embedded server, or use a role with CREATEDB")
            .causedBy(refused);
      }
      throw refused;
    }
  }
}
