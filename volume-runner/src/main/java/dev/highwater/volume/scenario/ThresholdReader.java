package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.scenario.Threshold.Operator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the thresholds of a load profile: a list, or a single one, for each metric.
final class ThresholdReader {

  private static final Set<String> LONG = Set.of("threshold", "abortOnFail", "delayAbortEval");

  private final ScenarioFile file;

  ThresholdReader(ScenarioFile file) {
    this.file = file;
  }

  List<Threshold> read(YamlNode profile, List<Operation> mix) {
    List<Threshold> thresholds = new ArrayList<>();
    file.entries(ScenarioFile.child(profile, "thresholds"), "'thresholds'", Set.of())
        .forEach(
            (subject, value) -> {
              List<YamlNode> conditions =
                  value instanceof YamlNode.Listing listing ? listing.elements() : List.of(value);
              conditions.forEach(each -> one(subject, each, mix).ifPresent(thresholds::add));
            });
    return thresholds;
  }

  private Optional<Threshold> one(String subject, YamlNode node, List<Operation> mix) {
    String expression;
    boolean abort = false;
    Duration delay = Duration.ZERO;
    if (node instanceof YamlNode.Scalar scalar) {
      expression = scalar.text();
    } else {
      file.entries(node, "a threshold", LONG);
      expression = file.required(node, "threshold", "a threshold");
      String word = file.text(node, "abortOnFail", "false");
      if (!word.equals("true") && !word.equals("false")) {
        file.problem(
            ScenarioFile.line(node, "abortOnFail"),
            "'abortOnFail' is true or false, not '" + word + "'");
      }
      abort = word.equals("true");
      delay = file.duration(node, "delayAbortEval", Duration.ZERO);
    }
    try {
      Threshold threshold = ThresholdParser.parse(subject, expression, abort, delay);
      if (threshold.operation().isPresent()
          && mix.stream().noneMatch(o -> o.name().equals(threshold.operation().get()))) {
        file.problem(
            node.line(),
            "the mix has no operation '%s'; it has %s"
                .formatted(
                    threshold.operation().get(), mix.stream().map(Operation::name).toList()));
      }
      if (!threshold.isBound()) {
        file.problem(
            node.line(),
            "'%s' has no side that is good; write <, <=, > or >=, or ==0"
                .formatted(threshold.expression()));
      }
      return Optional.of(threshold);
    } catch (IllegalArgumentException wrong) {
      file.problem(node.line(), String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  /// The objectives of a profile that say something about a rate that is only tried, as thresholds.
  static List<Threshold> of(String profile, List<Objective> objectives) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Objective objective : objectives) {
      String subject = "load/" + profile;
      if (!objective.subject().equals(subject) && !objective.subject().startsWith(subject + "/")) {
        continue;
      }
      String tag =
          objective.subject().equals(subject)
              ? ""
              : "{operation:" + objective.subject().substring(subject.length() + 1) + "}";
      String sign = Operator.AT_MOST.sign();
      Optional<String> expression =
          switch (objective.metric()) {
            case "p50" -> Optional.of("med" + sign + objective.limit());
            case "p95" -> Optional.of("p(95)" + sign + objective.limit());
            case "p99" -> Optional.of("p(99)" + sign + objective.limit());
            case "mean" -> Optional.of("avg" + sign + objective.limit());
            case "error rate" -> Optional.of("rate" + sign + objective.limit() / 100);
            default -> Optional.empty();
          };
      String metric =
          objective.metric().equals("error rate") ? "iteration_failed" : "iteration_duration";
      expression.ifPresent(
          e -> thresholds.add(ThresholdParser.parse(metric + tag, e, false, Duration.ZERO)));
    }
    return thresholds;
  }
}
