package dev.highwater.volume.workload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.volume.scenario.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final Offset<Long> A_MICROSECOND = within(1_000L);

  @Test
  void aConstantRateStartsAtOnceAndAtEvenDistances() {
    Arrivals arrivals = Arrivals.constant(100, 50);

    assertThat(arrivals.count()).isEqualTo(5_000);
    assertThat(arrivals.start(0)).isZero();
    assertThat(arrivals.start(1)).isEqualTo(10_000_000);
    assertThat(arrivals.start(4_999)).isEqualTo(49_990_000_000L);
  }

  @Test
  void aRampStartsIterationsWhereTheAreaUnderTheRateIsWhole() {
    // 0 to 10/s in 10 s: the area is t²/2, so iteration n, from 1, starts at √2n seconds.
    Arrivals arrivals = Arrivals.ramping(0, List.of(stage(10, 10)));

    assertThat(arrivals.count()).isEqualTo(50);
    assertThat(arrivals.start(0)).isCloseTo(Math.round(Math.sqrt(2) * 1e9), A_MICROSECOND);
    assertThat(arrivals.start(17)).isCloseTo(6_000_000_000L, A_MICROSECOND);
    assertThat(arrivals.start(49)).isCloseTo(10_000_000_000L, A_MICROSECOND);
  }

  @Test
  void partsOfAnIterationAreCarriedIntoTheNextStage() {
    // 2/s for 4.9 s are 9.8 iterations; the tenth starts when 0.2 more have come in.
    Arrivals arrivals =
        Arrivals.ramping(2, List.of(new Stage(Duration.ofMillis(4_900), 2), stage(5, 2)));

    assertThat(arrivals.start(9)).isCloseTo(5_000_000_000L, A_MICROSECOND);
    assertThat(arrivals.count()).isEqualTo(19);
  }

  @Test
  void aJumpAndAFallKeepTheOrder() {
    Arrivals arrivals =
        Arrivals.ramping(10, List.of(stage(2, 10), stage(0, 100), stage(2, 100), stage(3, 0)));

    long[] starts = LongStream.range(0, arrivals.count()).map(arrivals::start).toArray();
    assertThat(starts).isSorted();
    assertThat(arrivals.count()).isEqualTo(20 + 200 + 150);
    assertThat(starts[19]).isCloseTo(2_000_000_000L, A_MICROSECOND);
    assertThat(starts[20]).isCloseTo(2_010_000_000L, A_MICROSECOND);
  }

  @Test
  void itKnowsHowManyHaveHadTheirTime() {
    Arrivals arrivals = Arrivals.constant(100, 10);

    assertThat(arrivals.due(-1)).isZero();
    assertThat(arrivals.due(0)).isEqualTo(1);
    assertThat(arrivals.due(1_000_000_000L)).isEqualTo(101);
    assertThat(arrivals.due(Long.MAX_VALUE)).isEqualTo(1_000);
  }

  private static Stage stage(int seconds, double target) {
    return new Stage(Duration.ofSeconds(seconds), target);
  }
}
