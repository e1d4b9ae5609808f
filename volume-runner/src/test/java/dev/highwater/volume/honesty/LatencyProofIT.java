package dev.highwater.volume.honesty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class LatencyProofIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @TempDir Path folder;

  @Test
  void whatWaitsForAFrozenBackendIsNotOmitted() throws Exception {
    LatencyProof.Trial trial =
        new LatencyProof(DATABASE.settings(), postmaster(), folder)
            .run(1, 200, Duration.ofMillis(600));

    assertThat(trial.frozenMillis()).isGreaterThanOrEqualTo(600);
    assertThat(trial.iterations()).isEqualTo(600);
    // Nothing that was due while the backend stood still can have been quicker than theory says.
    assertThat(trial.response().p90()).isGreaterThan(0.9 * trial.theory().p90());
    assertThat(trial.response().p95()).isGreaterThan(0.9 * trial.theory().p95());
    assertThat(trial.response().p99()).isGreaterThan(0.9 * trial.theory().p99());
    assertThat(trial.theory().p95()).isGreaterThan(400);
    assertThat(trial.omitting().p90()).isLessThan(trial.response().p90());
  }

  @Test
  void noOtherServersBackendIsFrozen() {
    assertThatThrownBy(() -> new Freezer(postmaster(), ProcessHandle.current().pid()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no child of the embedded server's process");
  }

  private static long postmaster() {
    long backend =
        Long.parseLong(
            DATABASE
                .column("SELECT pid FROM pg_stat_activity WHERE backend_type = 'background writer'")
                .getFirst());
    return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow().pid();
  }
}
