package dev.highwater.seed.target;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Session;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Keeps a second seeder out of the database for as long as it is open.
///
/// Two advisory locks of the target. The *seeder* lock is held by one session; whoever does not get
/// it within moments is refused. The *worker* lock is shared by all other sessions of a run: the
/// backends of a killed run may still be at work when its seeder lock is free, and a new run must
/// not read the ledger before the last of them has committed or given up.
public final class SeederLock implements AutoCloseable {

  private static final long SEEDER = 0x6869_6768_7761_7465L;
  private static final long WORKERS = SEEDER + 1;

  /// A backend keeps its locks for a moment after its client has gone.
  private static final String PARTING = "3s";

  private static final String PATIENCE = "120s";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Session session;

  private SeederLock(Session session) {
    this.session = session;
  }

  /// Takes the lock, waiting only for what is left of a killed run.
  ///
  /// @throws Failure when another seeder is at work
  public static SeederLock acquire(Sessions sessions) throws SQLException {
    Session session = sessions.openPlain();
    try (Statement statement = session.connection().createStatement()) {
      if (!lock(statement, SEEDER, PARTING)) {
        throw Failure.of("Another Highwater is seeding this database")
            .where(sessions.settings().url())
            .why(holders(statement, SEEDER))
            .remedy("Wait until it has ended, or stop it");
      }
      if (!lock(statement, WORKERS, PATIENCE)) {
        throw Failure.of("A stopped run is still at work in this database")
            .where(sessions.settings().url())
            .why(holders(statement, WORKERS))
            .remedy("Wait, or end these sessions with pg_terminate_backend(pid)");
      }
      statement.execute("SELECT pg_advisory_unlock(" + WORKERS + ")");
      return new SeederLock(session);
    } catch (SQLException | RuntimeException failed) {
      session.close();
      throw failed;
    }
  }

  /// Makes a session one of the run that holds the lock.
  static void join(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_lock_shared(" + WORKERS + ")");
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }

  /// Whether the lock was to be had within that time.
  private static boolean lock(Statement statement, long key, String patience) throws SQLException {
    statement.execute("SET lock_timeout = '" + patience + "'");
    try {
      statement.execute("SELECT pg_advisory_lock(" + key + ")");
      return true;
    } catch (SQLException failed) {
      if (LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
        return false;
      }
      throw failed;
    }
  }

  private static String holders(Statement statement, long key) throws SQLException {
    String query =
        """
        SELECT format('pid %%s (%%s, since %%s)', a.pid, a.application_name,
                      to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS TZ'))
        FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
          AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND l.classid::bigint << 32 | l.objid::bigint = %d\
        """
            .formatted(key);
    List<String> found = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        found.add(result.getString(1));
      }
    }
    return found.isEmpty()
        ? "its session has just ended or cannot be seen"
        : "it is held by " + String.join(", ", found);
  }
}
