package dev.highwater.volume.workload.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.volume.result.Capacity;
import dev.highwater.volume.result.LoadMoment;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ThresholdResult;
import dev.highwater.volume.result.ThresholdResult.State;
import dev.highwater.volume.scenario.CapacitySearch;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.Executor.Pool;
import dev.highwater.volume.scenario.Executor.WhenBusy;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.Stage;
import dev.highwater.volume.scenario.Threshold;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExecutorsIT {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final String SLEEP = "SELECT pg_sleep(0.1)";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @TempDir Path folder;

  @BeforeEach
  void empty() {
    DATABASE.execute(
        "DROP TABLE IF EXISTS done", "CREATE TABLE done (iteration bigint PRIMARY KEY)");
  }

  @Test
  void sharedIterationsAreRunAsOftenAsTheySay() throws Exception {
    LoadResult result =
        run(
            new Executor.SharedIterations(3, 50, GRACE, GRACE),
            "INSERT INTO done VALUES (:iteration)");

    assertThat(result.iterations()).isEqualTo(50);
    assertThat(result.errors()).isZero();
    assertThat(result.dropped()).isZero();
    assertThat(result.executor()).isEqualTo("shared-iterations");
  }

  @Test
  void iterationsPerWorkerAreRunByEachWorker() throws Exception {
    LoadResult result =
        run(
            new Executor.PerVuIterations(3, 20, GRACE, GRACE),
            "INSERT INTO done VALUES (:iteration)");

    assertThat(result.iterations()).isEqualTo(60);
    assertThat(result.workers()).isEqualTo(3);
  }

  @Test
  void aClosedModelKnowsNoWaitAndNoLag() throws Exception {
    LoadResult result = run(new Executor.ConstantVus(2, SECOND, GRACE), SLEEP);

    assertThat(result.iterations()).isBetween(2L, 22L);
    assertThat(result.targetRate()).isNaN();
    assertThat(result.poolWait().count()).isZero();
    assertThat(result.scheduleLag().count()).isZero();
    assertThat(result.response().count()).isEqualTo(result.service().count());
    assertThat(result.generator().bytesPerIteration()).isPositive();
  }

  @Test
  void aRampTellsWhatWasMeasuredInEachStage() throws Exception {
    LoadResult result =
        run(
            new Executor.RampingVus(
                0,
                List.of(
                    new Stage(Duration.ZERO, 3),
                    new Stage(SECOND, 3),
                    new Stage(Duration.ofMillis(500), 0)),
                GRACE,
                GRACE),
            SLEEP);

    assertThat(result.workers()).isEqualTo(3);
    assertThat(result.stages()).extracting(LoadMoment::to).containsExactly(1.0, 1.5);
    assertThat(result.stages().get(0).iterations()).isPositive();
    assertThat(result.timeline().stream().mapToLong(LoadMoment::iterations).sum())
        .isEqualTo(result.iterations());
  }

  @Test
  void aWorkerThatIsTakenAwayIsInterruptedAfterTheGracefulRampDown() throws Exception {
    LoadResult result =
        run(
            new Executor.RampingVus(
                2,
                List.of(new Stage(Duration.ZERO, 1), new Stage(SECOND, 1)),
                Duration.ZERO,
                Duration.ZERO),
            "SELECT pg_sleep(30)");

    assertThat(result.iterations()).isZero();
    assertThat(result.interrupted()).isPositive();
  }

  @Test
  void aRampingRateStartsTheIterationsUnderItsLine() throws Exception {
    LoadResult result =
        run(
            new Executor.RampingArrivalRate(
                0,
                List.of(new Stage(SECOND, 100), new Stage(Duration.ofMillis(500), 100)),
                Pool.of(4),
                GRACE),
            "SELECT 1");

    assertThat(result.iterations() + result.dropped()).isEqualTo(50 + 50);
    assertThat(result.targetRate()).isEqualTo(100);
    assertThat(result.stages()).hasSize(2);
  }

  @Test
  void droppingKeepsTheWaitOutOfWhatIsMeasured() throws Exception {
    Pool drops = new Pool(1, 1, WhenBusy.DROP);

    LoadResult dropping = run(LoadProfiles.rate(100, SECOND, drops), SLEEP);
    LoadResult waiting = run(LoadProfiles.rate(100, SECOND, Pool.of(1)), SLEEP);

    assertThat(dropping.iterations() + dropping.dropped()).isEqualTo(100);
    assertThat(dropping.dropped()).isGreaterThanOrEqualTo(89);
    assertThat(dropping.queued()).isZero();
    assertThat(dropping.poolWait().max()).isZero();
    assertThat(waiting.dropped()).isGreaterThanOrEqualTo(89);
    assertThat(waiting.queued()).isEqualTo(waiting.iterations());
    assertThat(waiting.poolWait().max()).isGreaterThan(400);
    assertThat(waiting.response().max()).isGreaterThan(waiting.service().max());
  }

  @Test
  void furtherWorkersAreConnectedUntilThereAreAsManyAsAllowed() throws Exception {
    LoadResult result = run(LoadProfiles.rate(50, SECOND, new Pool(1, 3, WhenBusy.WAIT)), SLEEP);

    assertThat(result.workers()).isEqualTo(3);
  }

  @Test
  void iterationsThatOutliveTheGracefulStopAreInterrupted() throws Exception {
    LoadResult result =
        run(
            new Executor.ConstantVus(2, Duration.ofMillis(300), Duration.ofMillis(200)),
            "SELECT pg_sleep(30)");

    assertThat(result.interrupted()).isEqualTo(2);
    assertThat(result.iterations()).isZero();
    assertThat(result.errors()).isZero();
    assertThat(result.operations().getFirst().firstError()).contains("graceful stop");
  }

  @Test
  void aThresholdEndsTheProfile() throws Exception {
    LoadProfile profile =
        LoadProfiles.of(new Executor.ConstantVus(1, Duration.ofMinutes(2), GRACE), SLEEP)
            .with(
                List.of(
                    LoadProfiles.threshold("iteration_duration", "max<50", true),
                    LoadProfiles.threshold("iteration_failed", "rate<0.01", false),
                    LoadProfiles.threshold("iteration_duration", "p(99.9)<500", false)));

    LoadResult result = run(profile);

    assertThat(result.stopped()).isEqualTo("threshold iteration_duration max<50 was missed");
    assertThat(result.seconds()).isLessThan(60);
    assertThat(result.thresholds())
        .extracting(ThresholdResult::state)
        .containsExactly(State.MISSED, State.KEPT, State.UNSUPPORTED);
    assertThat(result.thresholds().getFirst().aborted()).isTrue();
  }

  @Test
  void theCapacityOfWorkersThatSleepIsWhatTheyCanDo() throws Exception {
    // Two workers of at least 20 ms an iteration do at most 100 a second.
    LoadProfile profile =
        LoadProfiles.of(LoadProfiles.rate(20, SECOND, Pool.of(2)), "SELECT pg_sleep(0.02)");
    Threshold kept = LoadProfiles.threshold("iteration_duration", "med<100", false);
    LoadResult result =
        run(
            new LoadProfile(
                profile.name(),
                profile.executor(),
                profile.warmUp(),
                profile.timeout(),
                profile.mix(),
                List.of(kept),
                Optional.of(new CapacitySearch(20, 1_000, 3, 0.2, Duration.ofMillis(600))),
                List.of()));

    Capacity capacity = Objects.requireNonNull(result.capacity());
    assertThat(capacity.rate()).isBetween(1.0, 106.0);
    assertThat(capacity.failing()).isGreaterThan(capacity.rate());
    assertThat(capacity.limit()).isEqualTo(Capacity.Limit.SERVER);
    assertThat(capacity.probes())
        .allSatisfy(probe -> assertThat(probe.achieved()).isLessThanOrEqualTo(101));
    assertThat(result.targetRate()).isEqualTo(capacity.rate());
    assertThat(capacity.kept()).containsExactly("iteration_duration med<100");
  }

  private LoadResult run(Executor executor, String sql)
      throws SQLException, IOException, InterruptedException {
    return run(LoadProfiles.of(executor, sql));
  }

  private LoadResult run(LoadProfile profile)
      throws SQLException, IOException, InterruptedException {
    return new LoadRunner(DATABASE.settings(), folder, 1).run(profile);
  }
}
