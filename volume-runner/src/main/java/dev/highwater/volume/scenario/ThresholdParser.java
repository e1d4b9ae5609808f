package dev.highwater.volume.scenario;

import dev.highwater.volume.scenario.Threshold.Aggregation;
import dev.highwater.volume.scenario.Threshold.Metric;
import dev.highwater.volume.scenario.Threshold.Operator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a threshold as k6 writes it: `aggregation operator value`.
public final class ThresholdParser {

  private static final Pattern SUBJECT =
      Pattern.compile("([a-z_]+)(?:\\{\\s*operation\\s*:\\s*([^}]+?)\\s*})?");
  private static final Pattern EXPRESSION =
      Pattern.compile("\\s*([^<>=!\\s]+)\\s*(<=|>=|<|>|===|==|!=)\\s*(\\S+)\\s*");
  private static final Pattern PERCENTILE = Pattern.compile("p\\((.*)\\)");

  private ThresholdParser() {}

  /// Reads one.
  ///
  /// @param subject such as `iteration_duration` or `iteration_duration{operation:tree-expand}`
  /// @param expression such as `p(95)<500`
  /// @throws IllegalArgumentException with what is wrong with it
  public static Threshold parse(
      String subject, String expression, boolean abortOnFail, Duration delayAbortEval) {
    Matcher of = SUBJECT.matcher(subject.strip());
    Metric metric = (of.matches() ? Metric.of(of.group(1)) : Optional.<Metric>empty()).orElse(null);
    if (metric == null) {
      throw new IllegalArgumentException(
          "no metric '%s'; there are %s, each also as metric{operation:name}"
              .formatted(
                  subject, words(Arrays.stream(Metric.values()).map(Metric::word).toList())));
    }
    Matcher parts = EXPRESSION.matcher(expression);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no threshold; write an aggregation, an operator and a number, such as %s"
              .formatted(expression, example(metric)));
    }
    Aggregation aggregation = aggregation(metric, parts.group(1), expression);
    return new Threshold(
        metric,
        Optional.ofNullable(of.group(2)),
        expression.replaceAll("\\s+", ""),
        aggregation,
        aggregation == Aggregation.P ? percentile(parts.group(1)) : Double.NaN,
        operator(parts.group(2)),
        number(parts.group(3), expression),
        abortOnFail,
        delayAbortEval);
  }

  private static Aggregation aggregation(Metric metric, String word, String expression) {
    Optional<Aggregation> found =
        metric.aggregations().stream()
            .filter(
                a ->
                    a == Aggregation.P ? PERCENTILE.matcher(word).matches() : a.word().equals(word))
            .findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "'%s' asks for '%s' of %s, which has %s"
                    .formatted(
                        expression,
                        word,
                        metric.word(),
                        words(metric.aggregations().stream().map(Aggregation::word).toList()))));
  }

  private static double percentile(String word) {
    Matcher matcher = PERCENTILE.matcher(word);
    double percentile = matcher.matches() ? number(matcher.group(1), word) : Double.NaN;
    if (!(percentile > 0 && percentile < 100)) {
      throw new IllegalArgumentException(
          "'%s' is no percentile; write one above 0 and below 100, such as p(99.9)"
              .formatted(word));
    }
    return percentile;
  }

  private static Operator operator(String sign) {
    String loose = sign.equals("===") ? "==" : sign;
    return Arrays.stream(Operator.values())
        .filter(o -> o.sign().equals(loose))
        .findFirst()
        .orElseThrow();
  }

  private static double number(String text, String where) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number) && Character.isDigit(text.charAt(text.length() - 1))) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "'%s' in '%s' is no number; thresholds have no units: times are in ms, failures a share of 1"
            .formatted(text, where));
  }

  private static String example(Metric metric) {
    return switch (metric) {
      case ITERATION_DURATION, SERVICE_DURATION, POOL_WAIT, SCHEDULE_LAG -> "p(95)<500";
      case ITERATION_FAILED -> "rate<0.01";
      case ITERATIONS -> "count>100";
      case DROPPED_ITERATIONS -> "count==0";
    };
  }

  private static String words(List<String> words) {
    return words.stream().collect(Collectors.joining(", "));
  }
}
