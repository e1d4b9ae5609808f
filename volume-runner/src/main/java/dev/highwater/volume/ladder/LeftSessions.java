package dev.highwater.volume.ladder;

import dev.highwater.schema.connect.ConnectionSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Ends what a killed run left behind on the server: its sessions there go on with their statement,
/// a VACUUM or an index, until they would answer.
public final class LeftSessions {

  private static final String END =
      """
      SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))
        FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND usename = current_user AND application_name LIKE 'highwater%'
      """;
  private static final String LEFT =
      """
      SELECT count(*) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND usename = current_user AND application_name LIKE 'highwater%'
      """;
  private static final int PATIENCE = 100;
  private static final long PAUSE_MILLIS = 50;

  private LeftSessions() {}

  /// Ends the sessions of this role in this database that call themselves Highwater's, and waits
  /// until they are gone, at most five seconds.
  ///
  /// Only who holds the run's folder may ask for it.
  public static void end(ConnectionSettings database) throws SQLException, InterruptedException {
    try (Connection connection = database.withApplicationName("highwater/resume").connect();
        Statement statement = connection.createStatement()) {
      long ended = number(statement, END);
      for (int i = 0; ended > 0 && i < PATIENCE && number(statement, LEFT) > 0; i++) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
