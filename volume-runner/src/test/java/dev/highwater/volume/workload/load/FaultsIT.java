package dev.highwater.volume.workload.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.result.FaultResult;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.Executor.Pool;
import dev.highwater.volume.scenario.Fault;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FaultsIT {

  private static final Duration AT = Duration.ofSeconds(1);
  private static final String WRITE = "INSERT INTO done VALUES (:iteration)";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @TempDir Path folder;

  @BeforeEach
  void empty() {
    DATABASE.execute("DROP TABLE IF EXISTS done", "CREATE TABLE done (iteration bigint)");
  }

  @Test
  void terminatedBackendsAreReplacedAndTheirWritesAreCounted() throws Exception {
    LoadResult result = run(WRITE, new Fault.Terminate(AT, Fault.Terminate.ALL));

    FaultResult fault = result.faults().getFirst();
    assertThat(fault.failure()).isEmpty();
    assertThat(fault.fault()).isEqualTo("all backends terminated");
    assertThat(fault.began()).isGreaterThanOrEqualTo(1.0);
    assertThat(result.errors()).isPositive().isEqualTo(fault.errors());
    assertThat(fault.lostWrites() + fault.doubtfulCommits()).isEqualTo(fault.errors());
    assertThat(rows()).isEqualTo(result.iterations() - result.errors() + fault.doubtfulCommits());
  }

  @Test
  void aLockIsWaitedForAndRecoveredFrom() throws Exception {
    LoadResult result =
        run(WRITE, new Fault.Lock(AT, Duration.ofMillis(700), "done", "ACCESS EXCLUSIVE"));

    FaultResult fault = result.faults().getFirst();
    assertThat(fault.failure()).isEmpty();
    assertThat(fault.errors()).isZero();
    assertThat(fault.worstMillis()).isGreaterThan(600);
    // NaN or more: nothing that was due while the table was locked can have ended before.
    assertThat(fault.recoverySeconds())
        .satisfiesAnyOf(
            seconds -> assertThat(seconds).isNaN(),
            seconds -> assertThat(seconds).isGreaterThan(0.5));
    assertThat(result.response().max()).isGreaterThan(600);
  }

  @Test
  void aLockOfATableThatIsNotThereIsToldAndTheLoadGoesOn() throws Exception {
    LoadResult result =
        run("SELECT 1", new Fault.Lock(AT, Duration.ofMillis(100), "nowhere", "SHARE"));

    assertThat(result.faults().getFirst().failure()).contains("The table to lock is not there");
    assertThat(result.errors()).isZero();
    assertThat(result.iterations()).isPositive();
  }

  @Test
  void latencyReachesTheLoadThroughTheProxy() throws Exception {
    LoadResult result =
        run("SELECT 1", new Fault.Latency(AT, Duration.ofMillis(500), Duration.ofMillis(80)));

    assertThat(result.faults().getFirst().worstMillis()).isGreaterThanOrEqualTo(80);
    assertThat(result.service().max()).isGreaterThanOrEqualTo(80);
    assertThat(result.errors()).isZero();
  }

  @Test
  void commitsWhoseAnswerWasCutOffAreFoundOut() throws Exception {
    // Each answer comes 300 ms late, so that some workers wait for that to their COMMIT when all
    // connections are cut; the server has done it by then.
    LoadResult result =
        run(
            WRITE,
            new Fault.Latency(Duration.ofMillis(300), AT, Duration.ofMillis(300)),
            new Fault.Cut(AT, Duration.ofMillis(200)));

    assertThat(result.errors()).isPositive();
    long lost = result.faults().stream().mapToLong(FaultResult::lostWrites).sum();
    long done = result.faults().stream().mapToLong(FaultResult::doubtfulCommits).sum();
    assertThat(lost + done).isEqualTo(result.errors());
    assertThat(rows()).isEqualTo(result.iterations() - result.errors() + done);
    assertThat(result.faults()).allSatisfy(f -> assertThat(f.unknownWrites()).isZero());
  }

  @Test
  void theCacheIsEvictedWhereTheServerCan() throws Exception {
    LoadResult result = run("SELECT 1", new Fault.Evict(AT));

    assertThat(result.faults().getFirst().failure()).isEmpty();
  }

  @Test
  void aServerThatOthersKeepIsNotRestarted() throws Exception {
    LoadResult result = run("SELECT 1", new Fault.Restart(AT, Fault.Restart.Mode.FAST));

    assertThat(result.faults().getFirst().failure())
        .contains("Highwater restarts only the server that it keeps itself");
    assertThat(result.errors()).isZero();
  }

  @Test
  void aCrashOfTheServerIsRecoveredFrom() throws Exception {
    ServerOptions options =
        ServerOptions.standard()
            .endingWithJvm()
            .withMemory(1L << 29)
            .unpackingInto(TestServer.home());
    try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("server"), options)) {
      execute(server.settings(), "CREATE TABLE done (iteration bigint)");
      LoadProfile profile =
          profile(
              WRITE, Duration.ofSeconds(4), new Fault.Restart(AT, Fault.Restart.Mode.IMMEDIATE));

      LoadResult result =
          new LoadRunner(
                  server.settings(),
                  folder,
                  1,
                  Optional.of(mode -> server.restart(mode == Fault.Restart.Mode.IMMEDIATE)),
                  _ -> {})
              .run(profile);

      FaultResult fault = result.faults().getFirst();
      assertThat(fault.failure()).isEmpty();
      assertThat(result.errors()).isPositive();
      assertThat(result.iterations()).isGreaterThan(result.errors());
      assertThat(execute(server.settings(), "SELECT count(*) FROM done"))
          .isEqualTo(result.iterations() - result.errors() + fault.doubtfulCommits());
    }
  }

  private LoadResult run(String sql, Fault... faults) throws Exception {
    return new LoadRunner(DATABASE.settings(), folder, 1)
        .run(profile(sql, Duration.ofMillis(2_500), faults));
  }

  private static LoadProfile profile(String sql, Duration length, Fault... faults) {
    Executor executor = LoadProfiles.rate(100, length, Pool.of(6));
    LoadProfile plain =
        LoadProfiles.of(executor, sql, sql.startsWith("INSERT") ? Kind.WRITE : Kind.READ);
    return new LoadProfile(
        plain.name(),
        executor,
        Duration.ZERO,
        plain.timeout(),
        plain.mix(),
        List.of(),
        Optional.empty(),
        List.of(faults));
  }

  private static long rows() {
    return Long.parseLong(DATABASE.column("SELECT count(*) FROM done").getFirst());
  }

  private static long execute(ConnectionSettings settings, String sql) throws Exception {
    try (Connection connection = settings.connect();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
