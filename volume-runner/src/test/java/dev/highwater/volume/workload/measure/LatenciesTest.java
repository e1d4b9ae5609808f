package dev.highwater.volume.workload.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.volume.result.Latency;
import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static final long MILLI = 1_000_000;

  @Test
  void percentilesAreThoseOfTheNearestRank() {
    Latency latency = Latencies.ofNanos(millis(100));

    assertThat(latency.count()).isEqualTo(100);
    assertThat(latency.mean()).isEqualTo(50.5);
    assertThat(latency.p50()).isEqualTo(50);
    assertThat(latency.p90()).isEqualTo(90);
    assertThat(latency.p95()).isEqualTo(95);
    assertThat(latency.p99()).isEqualTo(99);
    assertThat(latency.max()).isEqualTo(100);
  }

  @Test
  void aPercentileBeyondTheSampleIsNotGiven() {
    assertThat(Latencies.ofNanos(millis(19)).p95()).isNaN();
    assertThat(Latencies.ofNanos(millis(20)).p95()).isEqualTo(19);
    assertThat(Latencies.ofNanos(millis(99)).p99()).isNaN();
    assertThat(Latencies.ofNanos(millis(3)).p90()).isNaN();
    assertThat(Latencies.ofNanos(millis(1)).p50()).isEqualTo(1);
  }

  @Test
  void nothingMeasuredGivesNoLatency() {
    assertThat(Latencies.ofNanos(List.of())).isEqualTo(Latency.NONE);
    assertThat(Latencies.ofMicros(new Histogram(3))).isEqualTo(Latency.NONE);
  }

  @Test
  void aHistogramGivesTheSameWithinItsPrecision() {
    Histogram micros = new Histogram(3);
    LongStream.rangeClosed(1, 100).forEach(milli -> micros.recordValue(milli * 1_000));

    Latency latency = Latencies.ofMicros(micros);

    assertThat(latency.mean()).isCloseTo(50.5, within(0.1));
    assertThat(latency.p95()).isCloseTo(95, within(0.1));
    assertThat(latency.max()).isCloseTo(100, within(0.1));
  }

  private static List<Long> millis(int upTo) {
    return LongStream.rangeClosed(1, upTo).map(milli -> milli * MILLI).boxed().toList();
  }
}
