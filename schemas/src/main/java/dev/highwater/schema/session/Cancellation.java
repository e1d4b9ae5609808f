package dev.highwater.schema.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/// Lets one thread stop what others do in the database: open transactions roll back, nothing is
/// half-written.
///
/// Made for a shutdown hook or a signal handler; may be asked any number of times.
public final class Cancellation {

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /// Stops the run: no range begins any more, and what the server works on is given up.
  public void cancel() {
    cancelled = true;
    open.forEach(Cancellation::abort);
  }

  /// Whether somebody asked to stop.
  public boolean cancelled() {
    return cancelled;
  }

  /// Makes a connection one that [#cancel()] closes.
  void watch(Connection connection) {
    open.add(connection);
    if (cancelled) {
      abort(connection);
    }
  }

  void forget(Connection connection) {
    open.remove(connection);
  }

  /// Closing the socket alone would let the server finish the index it builds.
  private static void abort(Connection connection) {
    try {
      if (!connection.isClosed()) {
        connection.unwrap(PGConnection.class).cancelQuery();
        connection.abort(Runnable::run);
      }
    } catch (SQLException gone) {
      // The server went first, which is what was wanted.
      System.getLogger(Cancellation.class.getName())
          .log(System.Logger.Level.DEBUG, "A session was gone already", gone);
    }
  }
}
