package dev.highwater.schema.session;

import dev.highwater.schema.connect.ConnectionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Opens sessions and hands them to [Cancellation] while they are used.
public final class Sessions {

  /// Alone and first: a limit counts for all that is sent together, and this much ends within any.
  private static final String UNLIMITED = "SET statement_timeout = 0";

  /// When the machine is lost before a commit reaches the disk, so are the rows and whatever says
  /// that they are there, together; so no commit has to wait for the disk.
  ///
  /// Limits that somebody set for short statements of an application would break long ones here;
  /// whoever waits for a lock with a limit says so himself. Expressions are not compiled: for what
  /// a session reads and writes here, compiling costs more than it brings.
  private static final String PREPARE =
      """
      SET synchronous_commit = off;
      SET lock_timeout = 0;
      SET idle_in_transaction_session_timeout = 0;
      SET default_transaction_isolation = 'read committed';
      SET DateStyle = 'ISO, YMD';
      SET IntervalStyle = 'postgres';
      SET extra_float_digits = 1;
      SET jit = off;
      SET bytea_output = 'hex';
      SET TimeZone = 'UTC'\
      """;

  /// Limits that came later than the oldest server in use; setting one that is there changes it.
  private static final String NEWER_LIMITS =
      """
      SELECT set_config(name, '0', false) FROM pg_catalog.pg_settings
      WHERE name IN ('idle_session_timeout', 'transaction_timeout')\
      """;

  private final ConnectionSettings settings;
  private final Cancellation cancellation;

  /// @param settings with the name that the sessions are to have in `pg_stat_activity`
  public Sessions(ConnectionSettings settings, Cancellation cancellation) {
    this.settings = settings;
    this.cancellation = cancellation;
  }

  /// Where the sessions lead.
  public ConnectionSettings settings() {
    return settings;
  }

  /// Whether somebody asked to stop.
  public boolean cancelled() {
    return cancellation.cancelled();
  }

  /// A session.
  public Session open() throws SQLException {
    Connection connection = settings.connect();
    cancellation.watch(connection);
    Session session = new Session(connection, cancellation);
    try (Statement statement = connection.createStatement()) {
      statement.execute(UNLIMITED);
      statement.execute(PREPARE);
      statement.execute(NEWER_LIMITS);
      return session;
    } catch (SQLException failed) {
      session.close();
      throw failed;
    }
  }
}
