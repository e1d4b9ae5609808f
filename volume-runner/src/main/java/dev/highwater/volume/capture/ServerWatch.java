package dev.highwater.volume.capture;

import com.sun.management.OperatingSystemMXBean;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.result.ServerActivity;
import dev.highwater.volume.result.ServerActivity.Wait;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Watches a server while a workload runs: ten times a second its sessions and locks, before and
/// after its counters. One session and one thread; the sample is a single statement.
public final class ServerWatch {

  private static final long PERIOD_MILLIS = 100;
  private static final int LISTED = 12;
  private static final String SAMPLE =
      """
      SELECT a.pid, a.datname = current_database() AND a.application_name LIKE 'highwater/load%'
               AND a.state = 'active' AS works,
             coalesce(a.wait_event_type || ': ' || a.wait_event, 'CPU') AS event,
             a.backend_type = 'client backend' AS client,
             CASE WHEN a.wait_event_type = 'Lock' THEN
               (SELECT l.locktype || coalesce(' ' || l.relation::regclass::text, '')
                  FROM pg_locks l WHERE l.pid = a.pid AND NOT l.granted LIMIT 1) END AS blocked_on
        FROM pg_stat_activity a
       WHERE a.pid <> pg_backend_pid()
      """;

  private final Connection connection;
  private final int version;
  private final ProcessTimes times = new ProcessTimes();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Map<String, Long> events = new HashMap<>();
  private final Set<String> blockedOn = new HashSet<>();
  private final long begun = System.nanoTime();
  private final double clientCpu = clientCpu();
  private final ServerCounters before;
  private final Thread thread;
  private long samples;
  private int connections;
  private int blocked;

  private ServerWatch(Connection connection) throws SQLException {
    this.connection = connection;
    this.version = (int) number("SHOW server_version_num");
    this.before = ServerCounters.read(connection, version);
    this.thread = Thread.ofPlatform().name("watch").daemon().start(this::sample);
  }

  /// Begins to watch.
  ///
  /// @param database that the workload runs in; its sessions' names begin with `highwater/load`
  public static ServerWatch begin(ConnectionSettings database) throws SQLException {
    Connection connection = database.withApplicationName("highwater/capture").connect();
    try {
      return new ServerWatch(connection);
    } catch (SQLException refused) {
      connection.close();
      throw refused;
    }
  }

  /// Ends it, and says what was seen.
  ///
  /// @param workload such as `load/steady`
  public ServerActivity end(String workload) throws SQLException, InterruptedException {
    stop.countDown();
    thread.join();
    try (connection) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      ServerCounters after = ServerCounters.read(connection, version);
      long all = events.values().stream().mapToLong(Long::longValue).sum();
      List<Wait> waits =
          events.entrySet().stream()
              .map(event -> new Wait(event.getKey(), (double) event.getValue() / all))
              .sorted(Comparator.comparingDouble(Wait::share).reversed().thenComparing(Wait::event))
              .limit(LISTED)
              .toList();
      return new ServerActivity(
          workload,
          seconds,
          samples,
          waits,
          connections,
          (int) number("SHOW max_connections"),
          blocked,
          blockedOn.stream().sorted().limit(LISTED).toList(),
          after.ioSince(before),
          after.checkpoints() - before.checkpoints(),
          after.walRecords() - before.walRecords(),
          after.walFullPages() - before.walFullPages(),
          after.walBytes() - before.walBytes(),
          clientCpu() - clientCpu,
          times.seconds());
    }
  }

  private void sample() {
    try (Statement statement = connection.createStatement()) {
      do {
        look(statement);
      } while (!stop.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
      look(statement);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (SQLException lost) {
      // The workload's own session tells of a lost server; the samples so far stand.
      stop.countDown();
    }
  }

  private void look(Statement statement) throws SQLException {
    int clients = 0;
    int waiting = 0;
    try (ResultSet row = statement.executeQuery(SAMPLE)) {
      while (row.next()) {
        times.look(row.getLong(1));
        clients += row.getBoolean(4) ? 1 : 0;
        if (row.getBoolean(2)) {
          events.merge(row.getString(3), 1L, Long::sum);
          String on = row.getString(5);
          if (on != null) {
            waiting++;
            blockedOn.add(on);
          }
        }
      }
    }
    samples++;
    connections = Math.max(connections, clients + 1);
    blocked = Math.max(blocked, waiting);
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return Long.parseLong(row.getString(1));
    }
  }

  private static double clientCpu() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }
}
