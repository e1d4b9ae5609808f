package dev.highwater.seed.target;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Session;
import java.sql.SQLException;

/// Sessions in the target of a seeding.
public final class Sessions {

  private final dev.highwater.schema.session.Sessions sessions;

  public Sessions(ConnectionSettings settings, Cancellation cancellation) {
    this.sessions =
        new dev.highwater.schema.session.Sessions(
            settings.withApplicationName("highwater seed"), cancellation);
  }

  /// Where the sessions lead.
  public ConnectionSettings settings() {
    return sessions.settings();
  }

  /// Whether somebody asked to stop.
  public boolean cancelled() {
    return sessions.cancelled();
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
    return sessions.open();
  }
}
