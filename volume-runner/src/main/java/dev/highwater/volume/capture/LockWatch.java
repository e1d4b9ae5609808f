package dev.highwater.volume.capture;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.result.LockWait;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks ten times a second which of our own statements wait for locks that other sessions hold.
///
/// `pg_blocking_pids` takes a look into the lock manager's shared memory, so it is only asked for
/// sessions that wait; where nobody does, a look costs one scan of `pg_stat_activity`.
public final class LockWatch implements AutoCloseable {

  private static final long INTERVAL_MILLIS = 100;
  private static final long PATIENCE_MILLIS = 5_000;
  private static final Pattern TAG = Pattern.compile("/\\* highwater:([^/]+)/(.+?) \\*/");

  private static final String WAITING =
      """
      SELECT a.pid, a.query,
             extract(epoch FROM clock_timestamp() - a.query_start) * 1000, a.query_start::text,
             coalesce(l.relation::regclass::text, ''), coalesce(l.mode, ''),
             b.application_name, left(regexp_replace(b.query, '\\s+', ' ', 'g'), 80)
        FROM pg_stat_activity a
        LEFT JOIN pg_locks l ON l.pid = a.pid AND NOT l.granted
       CROSS JOIN LATERAL unnest(pg_blocking_pids(a.pid)) AS blocking(pid)
        JOIN pg_stat_activity b ON b.pid = blocking.pid
       WHERE a.wait_event_type = 'Lock'
         AND a.application_name LIKE 'highwater/%'
         AND a.datname = current_database()
      """;

  private final Connection connection;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Map<String, LockWait> waits = new ConcurrentHashMap<>();
  private final Thread thread;

  private LockWatch(Connection connection) {
    this.connection = connection;
    this.thread = Thread.ofPlatform().daemon().name("highwater-locks").unstarted(this::watch);
  }

  /// Begins to look.
  ///
  /// @param database in which our statements run
  public static LockWatch over(ConnectionSettings database) {
    LockWatch watch = new LockWatch(database.withApplicationName("highwater/locks").connect());
    watch.thread.start();
    return watch;
  }

  /// What was seen so far, the longest wait of each execution added up by statement.
  public List<LockWait> seen() {
    Map<String, LockWait> byStatement = new TreeMap<>();
    for (LockWait wait : waits.values()) {
      byStatement.merge(wait.workload() + "/" + wait.name(), wait, LockWatch::plus);
    }
    return new ArrayList<>(byStatement.values());
  }

  private static LockWait plus(LockWait one, LockWait other) {
    LockWait longer = one.millis() >= other.millis() ? one : other;
    return new LockWait(
        longer.workload(),
        longer.name(),
        one.millis() + other.millis(),
        longer.relation(),
        longer.mode(),
        longer.blocker());
  }

  private void watch() {
    try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
      while (!stop.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
        look(statement);
      }
    } catch (SQLException gone) {
      // The database is being dropped or the server went: the workloads will say so themselves.
      stop.countDown();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Matcher tag = TAG.matcher(rows.getString(2));
        if (tag.find()) {
          LockWait wait =
              new LockWait(
                  tag.group(1),
                  tag.group(2),
                  rows.getDouble(3),
                  rows.getString(5),
                  rows.getString(6),
                  rows.getString(7) + ": " + rows.getString(8));
          waits.merge(
              rows.getInt(1) + "@" + rows.getString(4),
              wait,
              (a, b) -> a.millis() >= b.millis() ? a : b);
        }
      }
    }
  }

  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join(PATIENCE_MILLIS);
      connection.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (SQLException gone) {
      // It ends with the process at the latest, and has nothing open but a SELECT.
    }
  }
}
