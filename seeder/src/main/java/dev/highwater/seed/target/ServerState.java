package dev.highwater.seed.target;

import dev.highwater.schema.sql.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What the server leaves the role, whatever it may do with tables.
///
/// @param standby whether the server only follows another one
/// @param readOnly whether transactions are read-only unless they say otherwise
/// @param slots how many sessions the role may have yet, the one that asks included
public record ServerState(
    boolean standby, boolean readOnly, String role, String database, long slots) {

  private static final String QUERY = SqlResource.read(ServerState.class, "server_state.sql");

  /// Asks.
  public static ServerState read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      row.next();
      return new ServerState(
          row.getBoolean("standby"),
          row.getBoolean("read_only"),
          row.getString("role"),
          row.getString("database"),
          row.getLong("slots"));
    }
  }
}
