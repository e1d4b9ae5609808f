package dev.highwater.volume.workload.load;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.Parameters;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// One platform thread with one connection. It takes the next iteration, waits for its time if that
/// has not come yet, and runs it.
final class Worker {

  private final ConnectionSettings database;
  private final LoadProfile profile;
  private final Schedule schedule;
  private final Map<Operation, List<Parameters>> drawn;
  private final AtomicInteger next;
  private final List<Tally> tallies = new ArrayList<>();
  private Connection connection;
  private List<PreparedOperation> operations;
  private long lastEnd;

  /// Connects and prepares all statements.
  ///
  /// @param next the next iteration that nobody has taken
  Worker(
      ConnectionSettings database,
      LoadProfile profile,
      Schedule schedule,
      Map<Operation, List<Parameters>> drawn,
      AtomicInteger next)
      throws SQLException {
    this.database = database;
    this.profile = profile;
    this.schedule = schedule;
    this.drawn = drawn;
    this.next = next;
    this.connection = database.connect();
    this.operations = prepare(connection);
    profile.mix().forEach(operation -> tallies.add(new Tally()));
  }

  /// Works until no iteration is left or the profile's time is over.
  ///
  /// @param begin `System.nanoTime()` of the schedule's zero
  void work(long begin) {
    try {
      long free = System.nanoTime();
      int iteration = take(begin);
      while (iteration >= 0) {
        long intended = begin + schedule.start(iteration);
        if (!parkedUntil(intended)) {
          return;
        }
        run(iteration, intended, free);
        free = System.nanoTime();
        lastEnd = Math.max(lastEnd, free - begin);
        iteration = take(begin);
      }
    } finally {
      close();
    }
  }

  List<Tally> tallies() {
    return tallies;
  }

  /// The end of its last iteration, in nanoseconds after the schedule's zero.
  long lastEnd() {
    return lastEnd;
  }

  /// The next iteration that can still be started in time, or -1.
  private int take(long begin) {
    if (System.nanoTime() - begin >= schedule.end()) {
      return -1;
    }
    int iteration = next.getAndIncrement();
    return iteration < schedule.iterations() ? iteration : -1;
  }

  /// Waits for a time; false if this thread is told to stop before it has come.
  private static boolean parkedUntil(long time) {
    long left = time - System.nanoTime();
    while (left > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(left);
      left = time - System.nanoTime();
    }
    return !Thread.currentThread().isInterrupted();
  }

  private void run(int iteration, long intended, long free) {
    int operation = schedule.operation(iteration);
    Tally tally = schedule.measured(iteration) ? tallies.get(operation) : new Tally();
    long start = System.nanoTime();
    try {
      operations.get(operation).run(iteration);
    } catch (SQLException failed) {
      tally.error("SQLSTATE %s: %s".formatted(failed.getSQLState(), failed.getMessage()));
      reconnect();
    }
    long end = System.nanoTime();
    tally.record(end - intended, end - start, start - Math.max(intended, free));
  }

  private List<PreparedOperation> prepare(Connection fresh) throws SQLException {
    try (Statement statement = fresh.createStatement()) {
      statement.execute("SET statement_timeout = " + profile.timeout().toMillis());
    }
    List<PreparedOperation> all = new ArrayList<>();
    for (Operation operation : profile.mix()) {
      all.add(
          new PreparedOperation(
              fresh,
              profile.name(),
              operation,
              drawn.getOrDefault(operation, List.of(Parameters.NONE))));
    }
    return all;
  }

  /// A lost connection costs the iterations it takes to get a new one; each tries again.
  private void reconnect() {
    try {
      if (connection.isClosed()) {
        connection = database.connect();
        operations = prepare(connection);
      }
    } catch (SQLException | Failure stillGone) {
      tallies.getFirst().error("no new connection: " + stillGone.getMessage());
    }
  }

  private void close() {
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      tallies.getFirst().error("closing: " + alreadyGone.getMessage());
    }
  }
}
