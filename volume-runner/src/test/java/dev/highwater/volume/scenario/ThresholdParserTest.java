package dev.highwater.volume.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.volume.result.Direction;
import dev.highwater.volume.scenario.Threshold.Aggregation;
import dev.highwater.volume.scenario.Threshold.Metric;
import dev.highwater.volume.scenario.Threshold.Operator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdParserTest {

  @Test
  void aPercentileIsReadWithItsNumber() {
    Threshold threshold = parse("iteration_duration", "p(99.9) <= 1500.5");

    assertThat(threshold.metric()).isEqualTo(Metric.ITERATION_DURATION);
    assertThat(threshold.aggregation()).isEqualTo(Aggregation.P);
    assertThat(threshold.percentile()).isEqualTo(99.9);
    assertThat(threshold.operator()).isEqualTo(Operator.AT_MOST);
    assertThat(threshold.limit()).isEqualTo(1500.5);
    assertThat(threshold).hasToString("iteration_duration p(99.9)<=1500.5");
    assertThat(threshold.asked()).isEqualTo("p(99.9)");
  }

  @Test
  void aTagNamesAnOperation() {
    Threshold threshold = parse("iteration_duration{operation:tree-expand}", "med<100");

    assertThat(threshold.operation()).contains("tree-expand");
    assertThat(threshold.subject()).isEqualTo("iteration_duration{operation:tree-expand}");
  }

  @ParameterizedTest
  @CsvSource({
    "iteration_failed, rate<0.01, AT_MOST",
    "iterations, count>100, AT_LEAST",
    "iterations, rate>=50, AT_LEAST",
    "dropped_iterations, count==0, AT_MOST",
    "dropped_iterations, count===0, AT_MOST",
    "pool_wait, max<20, AT_MOST",
    "schedule_lag, avg<1, AT_MOST",
    "service_duration, min>0, AT_LEAST"
  })
  void theWordsOfK6AreUnderstood(String metric, String expression, Direction direction) {
    assertThat(parse(metric, expression).direction()).isEqualTo(direction);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "http_req_duration | p(95)<500 | no metric 'http_req_duration'; there are"
            + " iteration_duration",
        "iteration_duration | p95<500 | 'p95<500' asks for 'p95' of iteration_duration, which has"
            + " avg",
        "iteration_duration | rate<0.1 | asks for 'rate' of iteration_duration",
        "iteration_failed | count<3 | asks for 'count' of iteration_failed, which has rate",
        "iterations | p(95)<3 | asks for 'p(95)' of iterations, which has count, rate",
        "iteration_duration | p(95)=500 | is no threshold; write an aggregation, an operator",
        "iteration_duration | p(100)<500 | 'p(100)' is no percentile",
        "iteration_duration | p(x)<500 | 'x' in 'p(x)' is no number",
        "iteration_duration | p(95)<500ms | '500ms' in 'p(95)<500ms' is no number; thresholds have"
            + " no units"
      })
  void whatIsWrongIsSaid(String metric, String expression, String message) {
    assertThatThrownBy(() -> parse(metric, expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static Threshold parse(String subject, String expression) {
    return ThresholdParser.parse(subject, expression, false, Duration.ZERO);
  }
}
