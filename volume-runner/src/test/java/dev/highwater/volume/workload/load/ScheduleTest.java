package dev.highwater.volume.workload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.SqlParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final LoadProfile PROFILE =
      new LoadProfile(
          "steady",
          LoadProfile.CONSTANT_ARRIVAL_RATE,
          100,
          Duration.ofSeconds(50),
          Duration.ofSeconds(2),
          4,
          Duration.ofSeconds(1),
          List.of(operation("often", 3), operation("seldom", 1)));

  @Test
  void iterationsStartAtEvenDistances() {
    Schedule schedule = new Schedule(PROFILE);

    assertThat(schedule.iterations()).isEqualTo(5_200);
    assertThat(schedule.measuredIterations()).isEqualTo(5_000);
    assertThat(schedule.start(0)).isZero();
    assertThat(schedule.start(1)).isEqualTo(10_000_000);
    assertThat(schedule.start(5_199)).isEqualTo(51_990_000_000L);
    assertThat(schedule.end()).isEqualTo(52_000_000_000L);
  }

  @Test
  void theWarmUpIsNotMeasured() {
    Schedule schedule = new Schedule(PROFILE);

    assertThat(schedule.measured(199)).isFalse();
    assertThat(schedule.measured(200)).isTrue();
    assertThat(schedule.warmUpEnd()).isEqualTo(2_000_000_000L);
  }

  @Test
  void operationsComeInTheSharesOfTheirWeightsAndAreTheSameEachTime() {
    Schedule one = new Schedule(PROFILE);
    Schedule other = new Schedule(PROFILE);

    long often = IntStream.range(0, one.iterations()).filter(i -> one.operation(i) == 0).count();
    assertThat((double) often / one.iterations()).isCloseTo(0.75, within(0.03));
    assertThat(IntStream.range(0, one.iterations()).map(one::operation))
        .containsExactlyElementsOf(
            IntStream.range(0, other.iterations()).map(other::operation).boxed().toList());
  }

  private static Operation operation(String name, double weight) {
    return new Operation(
        name,
        "work",
        Kind.READ,
        weight,
        SqlParser.parse(name + ".sql", "SELECT 1", new ArrayList<>()).orElseThrow(),
        Optional.empty());
  }
}
