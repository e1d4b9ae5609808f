package dev.highwater.seed.target;

import dev.highwater.schema.connect.ConnectionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Opens sessions in the target and hands them to [Cancellation] while they are used.
public final class Sessions {

  /// When the machine is lost before a commit reaches the disk, so are the rows and the ledger line
  /// that names them, together; so no commit has to wait for the disk.
  private static final String PREPARE =
      """
      SET synchronous_commit = off;
      SET statement_timeout = 0;
      SET idle_in_transaction_session_timeout = 0;
      SET TimeZone = 'UTC'""";

  private final ConnectionSettings settings;
  private final Cancellation cancellation;

  public Sessions(ConnectionSettings settings, Cancellation cancellation) {
    this.settings = settings.withApplicationName("highwater seed");
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

  /// A session that changes the target, for a run that holds the [SeederLock].
  public Session open() throws SQLException {
    Session session = openPlain();
    try {
      SeederLock.join(session.connection());
      return session;
    } catch (SQLException failed) {
      session.close();
      throw failed;
    }
  }

  /// A session that only looks.
  public Session openPlain() throws SQLException {
    Connection connection = settings.connect();
    cancellation.watch(connection);
    Session session = new Session(connection, cancellation);
    try (Statement statement = connection.createStatement()) {
      statement.execute(PREPARE);
      return session;
    } catch (SQLException failed) {
      session.close();
      throw failed;
    }
  }
}
