package dev.highwater.volume.honesty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.volume.result.Latency;
import org.junit.jupiter.api.Test;

class OpenQueueTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long MICROS_100 = 100_000;

  @Test
  void allThatArriveDuringAFreezeWaitForItsEnd() {
    // 2,000 iterations in 10 s; those of 2 s wait from 2 s down to nothing: 400, a fifth of all.
    Latency response = new OpenQueue(200, 2_000, 1, MICROS_100, 2 * SECOND).response();

    assertThat(response.p50()).isCloseTo(0.1, within(0.001));
    // A tenth of all, 200 iterations, waits longer than 1 s plus what the queue takes to drain.
    assertThat(response.p90()).isCloseTo(1_000, within(30.0));
    assertThat(response.p95()).isCloseTo(1_500, within(20.0));
    assertThat(response.p99()).isCloseTo(1_900, within(20.0));
    assertThat(response.max()).isCloseTo(2_000, within(5.0));
  }

  @Test
  void withoutTheWaitOnlyOneIterationSawTheFreeze() {
    Latency service = new OpenQueue(200, 2_000, 1, MICROS_100, 2 * SECOND).service();

    assertThat(service.p99()).isCloseTo(0.1, within(0.001));
    assertThat(service.max()).isCloseTo(2_000, within(5.0));
  }

  @Test
  void otherConnectionsGoOnWhileOneIsFrozen() {
    Latency response = new OpenQueue(200, 2_000, 4, MICROS_100, 2 * SECOND).response();

    assertThat(response.p99()).isCloseTo(0.1, within(0.001));
    assertThat(response.max()).isCloseTo(2_000, within(20.0));
  }

  @Test
  void nothingFrozenIsNothingWaitedFor() {
    assertThat(new OpenQueue(100, 100, 1, MICROS_100, 0).response().max())
        .isCloseTo(0.1, within(0.001));
  }
}
