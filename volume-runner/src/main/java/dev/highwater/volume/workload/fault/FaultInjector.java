package dev.highwater.volume.workload.fault;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.Fault;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Does faults at their times, each in a thread of its own.
public final class FaultInjector implements AutoCloseable {

  private static final String TERMINATE =
      """
      SELECT count(pg_terminate_backend(pid))
        FROM (SELECT pid
                FROM pg_stat_activity
               WHERE application_name = 'highwater/load' AND datname = current_database()
               ORDER BY pid
               LIMIT ?) AS load
      """;

  /// As the crash left it: recovery ends with a checkpoint (`xlog.c`, StartupXLOG).
  private static final String NEXT_TRANSACTION =
      """
      SELECT (split_part(next_xid, ':', 1)::bigint << 32) + split_part(next_xid, ':', 2)::bigint
        FROM pg_control_checkpoint()
      """;

  private final List<Fault> faults;
  private final ConnectionSettings database;
  private final Optional<ServerControl> control;
  private final @Nullable TcpProxy proxy;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Injection> injections = new ArrayList<>();

  /// @param database of the load
  /// @param control of its server, where Highwater keeps it
  public FaultInjector(
      List<Fault> faults, ConnectionSettings database, Optional<ServerControl> control)
      throws IOException {
    this.faults = List.copyOf(faults);
    this.database = database.withApplicationName("highwater/fault");
    this.control = control;
    this.proxy =
        faults.stream().anyMatch(f -> f instanceof Fault.Latency || f instanceof Fault.Cut)
            ? new TcpProxy(database.host(), database.port())
            : null;
  }

  /// How the load is to connect: through the proxy where a fault needs one.
  public ConnectionSettings way(ConnectionSettings direct) {
    return proxy == null
        ? direct
        : new ConnectionSettings(
            TcpProxy.HOST,
            proxy.port(),
            direct.database(),
            direct.user(),
            direct.password(),
            direct.parameters());
  }

  /// Begins.
  ///
  /// @param clock nanoseconds after the warm-up
  public void start(LongSupplier clock) {
    for (Fault fault : faults) {
      threads.add(
          Thread.ofPlatform().name("fault-" + threads.size()).start(() -> inject(fault, clock)));
    }
  }

  /// What was done, in the order of time, when all is over. Faults that have not begun do not any
  /// more, others end.
  public List<Injection> end() throws InterruptedException {
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
    synchronized (injections) {
      return injections.stream().sorted(Comparator.comparingLong(Injection::began)).toList();
    }
  }

  private void inject(Fault fault, LongSupplier clock) {
    long began = fault.at().toNanos();
    String failure = "";
    OptionalLong next = OptionalLong.empty();
    try {
      while (clock.getAsLong() < began) {
        TimeUnit.NANOSECONDS.sleep(Math.max(1, began - clock.getAsLong()));
      }
      began = clock.getAsLong();
      act(fault);
      if (fault instanceof Fault.Restart restart
          && restart.mode() == Fault.Restart.Mode.IMMEDIATE) {
        next = nextTransaction();
      }
    } catch (InterruptedException over) {
      if (clock.getAsLong() < fault.at().toNanos()) {
        return;
      }
    } catch (SQLException | Failure refused) {
      failure = String.valueOf(refused.getMessage());
    }
    synchronized (injections) {
      injections.add(new Injection(fault, began, clock.getAsLong(), failure, next));
    }
  }

  private void act(Fault fault) throws SQLException, InterruptedException {
    switch (fault) {
      case Fault.Terminate terminate -> terminate(terminate.backends());
      case Fault.Lock lock -> lock(lock);
      case Fault.Restart restart ->
          control
              .orElseThrow(
                  () ->
                      Failure.of("The server cannot be restarted")
                          .where(database.url())
                          .why("Highwater restarts only the server that it keeps itself")
                          .remedy("Run this scenario without --db"))
              .restart(restart.mode());
      case Fault.Latency latency -> {
        through().delay(latency.delay().toNanos());
        hold(latency, () -> through().delay(0));
      }
      case Fault.Cut cut -> {
        through().cut();
        hold(cut, () -> through().mend());
      }
      case Fault.Evict _ -> evict();
    }
  }

  private OptionalLong nextTransaction() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(NEXT_TRANSACTION)) {
      row.next();
      return OptionalLong.of(row.getLong(1));
    }
  }

  private static void hold(Fault fault, Runnable after) throws InterruptedException {
    try {
      TimeUnit.NANOSECONDS.sleep(fault.length().toNanos());
    } finally {
      after.run();
    }
  }

  private TcpProxy through() {
    if (proxy == null) {
      throw new IllegalStateException("No fault needed a proxy");
    }
    return proxy;
  }

  private void terminate(int backends) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(TERMINATE)) {
      statement.setInt(1, backends);
      statement.executeQuery().close();
    }
  }

  private void lock(Fault.Lock lock) throws SQLException, InterruptedException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try (PreparedStatement find = connection.prepareStatement("SELECT to_regclass(?)::text");
          Statement statement = connection.createStatement()) {
        find.setString(1, lock.table());
        String table = text(find);
        if (table == null) {
          throw Failure.of("The table to lock is not there")
              .where(lock.table())
              .remedy("Write its name with its schema");
        }
        statement.execute("LOCK TABLE " + table + " IN " + lock.mode() + " MODE");
        TimeUnit.NANOSECONDS.sleep(lock.length().toNanos());
      } finally {
        connection.rollback();
      }
    }
  }

  private static @Nullable String text(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private void evict() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_buffercache");
      statement.execute("SELECT * FROM pg_buffercache_evict_all()");
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    if (proxy != null) {
      proxy.close();
    }
  }
}
