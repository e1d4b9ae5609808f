package dev.highwater.volume.workload.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.volume.scenario.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VuRampTest {

  private static final long SECOND = 1_000_000_000L;

  /// 0 → 10 in 10 s, 10 for 5 s, → 0 in 10 s.
  private final VuRamp ramp = new VuRamp(0, List.of(stage(10, 10), stage(5, 10), stage(10, 0)));

  @Test
  void workersAreAddedWhenTheLineReachesTheirNumber() {
    assertThat(ramp.active(0)).isZero();
    assertThat(ramp.active(SECOND - 1_000)).isZero();
    assertThat(ramp.active(SECOND)).isEqualTo(1);
    assertThat(ramp.from(0, 0)).isEqualTo(SECOND);
    assertThat(ramp.from(9, 0)).isEqualTo(10 * SECOND);
    assertThat(ramp.from(4, 7 * SECOND)).isEqualTo(7 * SECOND);
  }

  @Test
  void workersAreTakenAwayWhenTheLineHasComeDownToThem() {
    assertThat(ramp.active(15 * SECOND + SECOND / 2)).isEqualTo(10);
    assertThat(ramp.active(16 * SECOND)).isEqualTo(9);
    assertThat(ramp.until(9, 12 * SECOND)).isEqualTo(16 * SECOND);
    assertThat(ramp.until(0, 12 * SECOND)).isEqualTo(25 * SECOND);
  }

  @Test
  void aWorkerThatIsNotNeededAnyMoreHasNoFurtherTime() {
    assertThat(ramp.from(9, 17 * SECOND)).isEqualTo(VuRamp.NEVER);
    assertThat(ramp.from(10, 0)).isEqualTo(VuRamp.NEVER);
  }

  @Test
  void aWorkerComesBackInALaterStage() {
    VuRamp waves = new VuRamp(2, List.of(stage(2, 0), stage(2, 2), stage(0, 5), stage(1, 5)));

    assertThat(waves.until(1, 0)).isEqualTo(SECOND);
    assertThat(waves.from(1, SECOND)).isEqualTo(4 * SECOND);
    assertThat(waves.from(0, 2 * SECOND)).isEqualTo(3 * SECOND);
    assertThat(waves.from(4, 0)).isEqualTo(4 * SECOND);
  }

  private static Stage stage(int seconds, double target) {
    return new Stage(Duration.ofSeconds(seconds), target);
  }
}
