package dev.highwater.volume.capture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Empties the server's shared buffers, so that what comes next reads from the operating system:
/// `pg_buffercache_evict_all()` of `pg_buffercache` 1.6, PostgreSQL 18. Older servers and roles
/// that are no superusers cannot.
public final class CacheEviction {

  private final String reason;

  private CacheEviction(String reason) {
    this.reason = reason;
  }

  /// Looks whether it can be done in the database of a connection, creating the extension where it
  /// is not there.
  ///
  /// @param connection in autocommit
  public static CacheEviction in(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_buffercache");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT has_function_privilege(oid, 'EXECUTE') FROM pg_proc"
                  + " WHERE proname = 'pg_buffercache_evict_all'")) {
        if (!row.next()) {
          return new CacheEviction("this server has no pg_buffercache_evict_all (PostgreSQL 18)");
        }
        return new CacheEviction(
            row.getBoolean(1) ? "" : "this role may not call pg_buffercache_evict_all");
      }
    } catch (SQLException refused) {
      return new CacheEviction(
          String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given"));
    }
  }

  /// Why it cannot be done; empty where it can.
  public String reason() {
    return reason;
  }

  /// Empties them.
  public void evict(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_buffercache_evict_all()");
    }
  }
}
