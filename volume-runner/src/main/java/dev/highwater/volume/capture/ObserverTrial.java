package dev.highwater.volume.capture;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.result.ObserverCost;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Measures what [ServerWatch] costs: two sessions send a short statement as fast as they can, by
/// turns with and without it. Which comes first changes from pair to pair, so that a machine that
/// becomes slower or faster favours neither.
public final class ObserverTrial {

  /// With so many the median is sure to about a quarter of what one pair strays.
  private static final int MOST_PAIRS = 30;

  private static final int FEWEST_PAIRS = 5;

  private static final int SESSIONS = 2;
  private static final long RUN_NANOS = 200_000_000;
  private static final String STATEMENT =
      "SELECT count(*) FROM (SELECT FROM pg_class LIMIT 50) AS few";

  private ObserverTrial() {}

  /// As many pairs as take about as long as the loads they are about.
  ///
  /// @param seconds the loads took together
  public static int pairsFor(double seconds) {
    return (int) Math.clamp(seconds * 1e9 / (2 * RUN_NANOS), FEWEST_PAIRS, MOST_PAIRS);
  }

  /// Takes about half a second a pair.
  public static ObserverCost run(ConnectionSettings database, int pairs)
      throws SQLException, InterruptedException {
    ConnectionSettings load = database.withApplicationName("highwater/load");
    List<Double> losses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(SESSIONS)) {
      sent(threads, load);
      for (int pair = 0; pair < pairs; pair++) {
        boolean watchedFirst = pair % 2 == 0;
        double first = watchedFirst ? watched(threads, load) : sent(threads, load);
        double second = watchedFirst ? sent(threads, load) : watched(threads, load);
        losses.add(1 - (watchedFirst ? first / second : second / first));
      }
    }
    List<Double> sorted = losses.stream().sorted().toList();
    return new ObserverCost(
        losses,
        (sorted.get((pairs - 1) / 2) + sorted.get(pairs / 2)) / 2,
        sorted.get(pairs / 4),
        sorted.get(pairs - 1 - pairs / 4));
  }

  private static double watched(ExecutorService threads, ConnectionSettings load)
      throws SQLException, InterruptedException {
    ServerWatch watch = ServerWatch.begin(load);
    try {
      return sent(threads, load);
    } finally {
      watch.end("observer");
    }
  }

  /// Statements that all sessions sent together, a second.
  private static double sent(ExecutorService threads, ConnectionSettings load)
      throws SQLException, InterruptedException {
    List<Callable<Double>> sessions = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      sessions.add(() -> session(load));
    }
    double rate = 0;
    for (Future<Double> each : threads.invokeAll(sessions)) {
      try {
        rate += each.get();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof SQLException lost) {
          throw lost;
        }
        throw new IllegalStateException("The trial of the observer failed", failed.getCause());
      }
    }
    return rate;
  }

  private static double session(ConnectionSettings load) throws SQLException {
    try (Connection connection = load.connect();
        PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
      long begun = System.nanoTime();
      long sent = 0;
      long now = begun;
      while (now - begun < RUN_NANOS) {
        try (ResultSet row = statement.executeQuery()) {
          row.next();
        }
        sent++;
        now = System.nanoTime();
      }
      return sent / ((now - begun) / 1e9);
    }
  }
}
