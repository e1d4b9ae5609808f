package dev.highwater.volume.bench;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import dev.highwater.volume.bench.Pgbench.Score;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlStatement;
import dev.highwater.volume.workload.load.LoadRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;

/// A load profile beside `pgbench -S -M prepared`: the same statement, the same number of
/// connections, in turns on one server.
///
/// Arguments: work directory, path of pgbench, connections, seconds, rounds.
final class LoadBench {

  private static final int SCALE = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final double HALF = 0.5;

  private final Pgbench pgbench;
  private final ConnectionSettings database;
  private final Path folder;
  private final int connections;
  private final int seconds;

  private LoadBench(
      Pgbench pgbench, ConnectionSettings database, Path folder, int connections, int seconds) {
    this.pgbench = pgbench;
    this.database = database;
    this.folder = folder;
    this.connections = connections;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    Path directory = Path.of(arguments[0]);
    Files.createDirectories(directory);
    try (EmbeddedServer server =
        EmbeddedServer.start(directory, ServerOptions.standard().endingWithJvm())) {
      ConnectionSettings database = server.settings().withDatabase("bench_load");
      try (Connection connection = server.settings().connect();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS bench_load WITH (FORCE)");
        statement.execute("CREATE DATABASE bench_load");
      }
      Pgbench pgbench = new Pgbench(arguments[1], database);
      pgbench.prepare(SCALE);
      new LoadBench(
              pgbench,
              database,
              directory.resolve("load"),
              Integer.parseInt(arguments[2]),
              Integer.parseInt(arguments[3]))
          .run(Integer.parseInt(arguments[4]));
    }
  }

  private void run(int rounds) throws Exception {
    List<Double> rates = new ArrayList<>();
    List<Double> rateRatios = new ArrayList<>();
    List<Double> cpuRatios = new ArrayList<>();
    load(closed());
    System.out.println(
        "round   pgbench/s  highwater/s  ratio  pgbench µs  highwater µs  ratio  bytes");
    for (int round = 1; round <= rounds; round++) {
      boolean first = round % 2 == 1;
      Score before = first ? pgbench.read(connections, seconds) : null;
      LoadResult load = load(closed());
      Score other = before == null ? pgbench.read(connections, seconds) : before;
      double cpu = load.generator().microsPerIteration();
      rates.add(load.achievedRate());
      rateRatios.add(load.achievedRate() / other.rate());
      cpuRatios.add(cpu / other.cpuMicros());
      System.out.printf(
          "%5d  %10.0f  %11.0f  %5.2f  %10.1f  %12.1f  %5.2f  %5.0f%n",
          round,
          other.rate(),
          load.achievedRate(),
          load.achievedRate() / other.rate(),
          other.cpuMicros(),
          cpu,
          cpu / other.cpuMicros(),
          load.generator().bytesPerIteration());
    }
    LoadResult half = load(open(median(rates) * HALF));
    System.out.printf(
        "%ntransactions a second, of pgbench's: %.2f (goal 0.95 or more)%nclient CPU a transaction,"
            + " of pgbench's: %.2f (goal 1.4 or less)%nat half of the rate (%.0f/s): 99 %% begin"
            + " within %.2f ms of their time (goal 1 ms), %d dropped, %d queued%n",
        median(rateRatios),
        median(cpuRatios),
        half.targetRate(),
        half.scheduleLag().p99(),
        half.dropped(),
        half.queued());
  }

  private Executor closed() {
    return new Executor.ConstantVus(connections, Duration.ofSeconds(seconds), PATIENCE);
  }

  private Executor open(double rate) {
    return new Executor.ConstantArrivalRate(
        rate, Duration.ofSeconds(seconds), Executor.Pool.of(connections), PATIENCE);
  }

  private LoadResult load(Executor executor) throws Exception {
    Operation read =
        new Operation(
            "account",
            "bench",
            Kind.READ,
            1,
            SqlParser.parse(
                    "account.sql",
                    "SELECT abalance FROM pgbench_accounts WHERE aid = :aid",
                    new ArrayList<>())
                .orElseThrow(),
            Optional.of(
                new SqlStatement(
                    "aids",
                    Optional.empty(),
                    "SELECT (1 + floor(random() * %d))::int AS aid FROM generate_series(1, 100000)"
                        .formatted(SCALE * 100_000),
                    List.of())));
    LoadProfile profile =
        new LoadProfile("bench", executor, WARM_UP, Duration.ofSeconds(5), List.of(read));
    return new LoadRunner(database, folder, 0).run(profile);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
