package dev.highwater.volume.honesty;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.workload.load.LoadRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Freezes a backend while load runs, and holds the percentiles that are measured against those of
/// theory.
public final class LatencyProof {

  private static final String SESSIONS =
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'highwater/load' ORDER BY pid";
  private static final int LENGTH = 5;
  private static final int ATTEMPTS = 500;
  private static final int PAUSE_MILLIS = 10;

  private final ConnectionSettings database;
  private final long postmaster;
  private final Path folder;

  /// @param database on a server that Highwater keeps
  /// @param postmaster that server's process
  /// @param folder for histograms
  public LatencyProof(ConnectionSettings database, long postmaster, Path folder) {
    this.database = database;
    this.postmaster = postmaster;
    this.folder = folder;
  }

  /// One experiment.
  ///
  /// @param connections there were, one of which was frozen
  /// @param rate iterations a second
  /// @param frozenMillis how long
  /// @param theory response times that an open model must show
  /// @param control measured of the same load with nothing frozen: the noise of this machine
  /// @param response that were measured
  /// @param omitting times that a loop would have shown that waits for one answer before it asks
  ///   again: coordinated omission
  public record Trial(
      int connections,
      double rate,
      double frozenMillis,
      long iterations,
      Latency theory,
      Latency control,
      Latency response,
      Latency omitting) {

    private static final double NEAR = 0.05;
    private static final double NEAR_MILLIS = 15;

    /// Whether every percentile is within a twentieth, 15 ms, or twice the noise of theory.
    public boolean agrees() {
      return near(theory.p50(), control.p50(), response.p50())
          && near(theory.p90(), control.p90(), response.p90())
          && near(theory.p95(), control.p95(), response.p95())
          && near(theory.p99(), control.p99(), response.p99())
          && near(theory.max(), control.max(), response.max());
    }

    private static boolean near(double expected, double noise, double measured) {
      double tolerance = Math.max(Math.max(NEAR_MILLIS, NEAR * expected), 2 * noise);
      return Math.abs(expected - measured) <= tolerance;
    }
  }

  /// Freezes one of some connections once.
  ///
  /// @param rate iterations a second
  /// @param frozen how long; the load runs five times as long
  public Trial run(int connections, double rate, Duration frozen)
      throws SQLException, IOException, InterruptedException {
    LoadProfile profile = profile(connections, rate, frozen.multipliedBy(LENGTH));
    Latency control =
        new LoadRunner(database, folder, 0)
            .run(profile(connections, rate, frozen.multipliedBy(2)))
            .response();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Callable<LoadResult> load = () -> new LoadRunner(database, folder, 0).run(profile);
      Future<LoadResult> running = thread.submit(load);
      long nanos;
      try (Freezer freezer = new Freezer(postmaster, backend())) {
        TimeUnit.MILLISECONDS.sleep(profile.warmUp().plus(frozen).toMillis());
        nanos = freezer.hold(frozen.toMillis());
      }
      LoadResult result = running.get();
      OpenQueue queue =
          new OpenQueue(
              rate,
              (int) result.iterations(),
              connections,
              Math.round(result.service().p50() * 1e6),
              nanos);
      return new Trial(
          connections,
          rate,
          nanos / 1e6,
          result.iterations(),
          queue.response(),
          control,
          result.response(),
          result.service());
    } catch (ExecutionException failed) {
      throw Failure.of("The load for the proof could not be run")
          .where(database.url())
          .why(String.valueOf(failed.getCause()))
          .remedy("See the server's log")
          .causedBy(failed);
    }
  }

  private static LoadProfile profile(int connections, double rate, Duration duration) {
    Operation one =
        new Operation(
            "one",
            "doctor",
            Kind.READ,
            1,
            SqlParser.parse("one.sql", "SELECT 1", new ArrayList<>()).orElseThrow(),
            Optional.empty());
    return new LoadProfile(
        "doctor",
        new Executor.ConstantArrivalRate(
            rate, duration, Executor.Pool.of(connections), Duration.ofSeconds(5)),
        Duration.ofMillis(500),
        Duration.ofSeconds(30),
        List.of(one));
  }

  /// One of the load's sessions, once it is there.
  private long backend() throws SQLException, InterruptedException {
    try (Connection connection = database.withApplicationName("highwater/doctor").connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < ATTEMPTS; i++) {
        try (ResultSet row = statement.executeQuery(SESSIONS)) {
          if (row.next()) {
            return row.getLong(1);
          }
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
    throw Failure.of("The load for the proof did not connect")
        .where(database.url())
        .why("no session of it was seen")
        .remedy("See the server's log");
  }
}
