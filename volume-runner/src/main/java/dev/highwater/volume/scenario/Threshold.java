package dev.highwater.volume.scenario;

import dev.highwater.volume.result.Direction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A condition on what a profile measured, in the words of k6's thresholds.
///
/// @param operation the operation of the mix it is about; empty for all
/// @param expression as it was written, such as `p(95)<500`
/// @param percentile of 100, where the aggregation is one
/// @param limit milliseconds for times, a share from 0 to 1 for a rate of failures, iterations or
///   iterations a second for counters
/// @param abortOnFail whether the profile ends as soon as it fails
/// @param delayAbortEval how long it is not looked at for that
public record Threshold(
    Metric metric,
    Optional<String> operation,
    String expression,
    Aggregation aggregation,
    double percentile,
    Operator operator,
    double limit,
    boolean abortOnFail,
    Duration delayAbortEval) {

  /// What is measured.
  public enum Metric {
    /// The response time, in milliseconds: from the intended start to the end.
    ITERATION_DURATION(true),
    /// The service time, in milliseconds.
    SERVICE_DURATION(true),
    /// The wait for a free worker, in milliseconds; of arrival rates only.
    POOL_WAIT(true),
    /// How late the runner itself was, in milliseconds; of arrival rates only.
    SCHEDULE_LAG(true),
    /// Iterations that ended in an error.
    ITERATION_FAILED(false),
    /// Iterations that were run to their end.
    ITERATIONS(false),
    /// Iterations that had their time and were never begun.
    DROPPED_ITERATIONS(false);

    private final boolean trend;

    Metric(boolean trend) {
      this.trend = trend;
    }

    /// Its name in a scenario.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What may be asked of it.
    public List<Aggregation> aggregations() {
      if (trend) {
        return List.of(
            Aggregation.AVG, Aggregation.MIN, Aggregation.MED, Aggregation.MAX, Aggregation.P);
      }
      return this == ITERATION_FAILED
          ? List.of(Aggregation.RATE)
          : List.of(Aggregation.COUNT, Aggregation.RATE);
    }

    static Optional<Metric> of(String word) {
      return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }
  }

  /// How many values become one.
  public enum Aggregation {
    AVG,
    MIN,
    MED,
    MAX,
    /// A percentile.
    P,
    COUNT,
    /// A share of failures, or iterations a second.
    RATE;

    /// Its name in a scenario.
    public String word() {
      return this == P ? "p(N)" : name().toLowerCase(Locale.ROOT);
    }
  }

  /// How the value and the limit are compared.
  public enum Operator {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("=="),
    UNEQUAL("!=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    /// Whether a value satisfies it.
    public boolean holds(double value, double limit) {
      return switch (this) {
        case LESS -> value < limit;
        case AT_MOST -> value <= limit;
        case MORE -> value > limit;
        case AT_LEAST -> value >= limit;
        case EQUAL -> value == limit;
        case UNEQUAL -> value != limit;
      };
    }
  }

  /// Which side of the limit is good. Nothing that is measured here is below 0, so that what must
  /// be 0 must not be more.
  public Direction direction() {
    return switch (operator) {
      case LESS, AT_MOST, EQUAL -> Direction.AT_MOST;
      case MORE, AT_LEAST, UNEQUAL -> Direction.AT_LEAST;
    };
  }

  /// Whether it has one side that is good, so that growth can be held against it.
  boolean isBound() {
    return switch (operator) {
      case LESS, AT_MOST, MORE, AT_LEAST -> true;
      case EQUAL -> limit == 0;
      case UNEQUAL -> false;
    };
  }

  /// What is asked, such as `p(95)`.
  public String asked() {
    return aggregation == Aggregation.P
        ? expression.substring(0, expression.indexOf(')') + 1)
        : aggregation.word();
  }

  /// The unit of its limit; empty for a share of 1.
  public String unit() {
    return switch (metric) {
      case ITERATION_DURATION, SERVICE_DURATION, POOL_WAIT, SCHEDULE_LAG -> "ms";
      case ITERATION_FAILED -> "";
      case ITERATIONS, DROPPED_ITERATIONS -> aggregation == Aggregation.RATE ? "/s" : "iterations";
    };
  }

  /// The metric as it was written, such as `iteration_duration{operation:tree-expand}`.
  public String subject() {
    return metric.word() + operation.map(name -> "{operation:" + name + "}").orElse("");
  }

  /// `iteration_duration p(95)<500`
  @Override
  public String toString() {
    return subject() + " " + expression;
  }
}
