package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.scenario.Executor.Pool;
import dev.highwater.volume.scenario.Executor.WhenBusy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads how the iterations of a load profile are dealt out: the keys of k6's scenarios.
final class ExecutorReader {

  private static final String DEFAULT = "constant-arrival-rate";
  private static final Set<String> POOL =
      Set.of("preAllocatedVUs", "maxVUs", "workers", "whenBusy", "timeUnit");

  /// The keys that belong to an executor, by its name.
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "constant-vus",
          Set.of("vus", "workers", "duration"),
          "ramping-vus",
          Set.of("startVUs", "stages", "gracefulRampDown"),
          DEFAULT,
          Set.of("rate", "duration"),
          "ramping-arrival-rate",
          Set.of("startRate", "stages"),
          "shared-iterations",
          Set.of("vus", "workers", "iterations", "maxDuration"),
          "per-vu-iterations",
          Set.of("vus", "workers", "iterations", "maxDuration"));

  /// All keys of all executors.
  static final Set<String> ALL =
      KEYS.values().stream()
          .flatMap(Set::stream)
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toSet(),
                  keys -> {
                    keys.addAll(POOL);
                    keys.addAll(Set.of("executor", "gracefulStop"));
                    return Set.copyOf(keys);
                  }));

  private static final Set<String> STAGE = Set.of("duration", "target");
  private static final Set<String> PATTERN = Set.of("pattern", "target", "duration");

  private final ScenarioFile file;

  ExecutorReader(ScenarioFile file) {
    this.file = file;
  }

  /// The executor of a profile; empty after a mistake that leaves none.
  Optional<Executor> read(YamlNode node) {
    String word = file.text(node, "executor", DEFAULT);
    Set<String> own = KEYS.get(word);
    if (own == null) {
      file.problem(
          ScenarioFile.line(node, "executor"),
          "there is no executor '%s'; there are %s".formatted(word, new TreeSet<>(KEYS.keySet())));
      return Optional.empty();
    }
    foreign(node, word, own);
    int before = file.problems().size();
    try {
      Executor executor = executor(node, word);
      return file.problems().size() > before ? Optional.empty() : Optional.of(executor);
    } catch (IllegalArgumentException wrong) {
      if (file.problems().size() == before) {
        file.problem(node.line(), String.valueOf(wrong.getMessage()));
      }
      return Optional.empty();
    }
  }

  private Executor executor(YamlNode node, String word) {
    Duration grace = file.duration(node, "gracefulStop", Executor.GRACE);
    double unit = file.duration(node, "timeUnit", Duration.ofSeconds(1)).toMillis() / 1e3;
    return switch (word) {
      case "constant-vus" -> new Executor.ConstantVus(vus(node), duration(node), grace);
      case "ramping-vus" ->
          new Executor.RampingVus(
              (int) file.notNegative(node, "startVUs", 1),
              stages(node, 1),
              file.duration(node, "gracefulRampDown", Executor.GRACE),
              grace);
      case "ramping-arrival-rate" ->
          new Executor.RampingArrivalRate(
              file.notNegative(node, "startRate", 0) / unit, stages(node, unit), pool(node), grace);
      case "shared-iterations" ->
          new Executor.SharedIterations(vus(node), iterations(node), longest(node), grace);
      case "per-vu-iterations" ->
          new Executor.PerVuIterations(vus(node), iterations(node), longest(node), grace);
      default ->
          new Executor.ConstantArrivalRate(
              file.positive(node, "rate", 100) / unit, duration(node), pool(node), grace);
    };
  }

  private void foreign(YamlNode node, String word, Set<String> own) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return;
    }
    Set<String> allowed = new TreeSet<>(own);
    if (word.endsWith("arrival-rate")) {
      allowed.addAll(POOL);
    }
    allowed.add("gracefulStop");
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (ALL.contains(key) && !key.equals("executor") && !allowed.contains(key)) {
                file.problem(
                    value.line(), "'%s' is no key of %s; it has %s".formatted(key, word, allowed));
              }
            });
  }

  private int vus(YamlNode node) {
    return (int) file.positive(node, "vus", file.positive(node, "workers", 1));
  }

  private long iterations(YamlNode node) {
    return (long) file.positive(node, "iterations", 1);
  }

  private Duration duration(YamlNode node) {
    return file.duration(node, "duration", Duration.ofSeconds(8));
  }

  private Duration longest(YamlNode node) {
    return file.duration(node, "maxDuration", Duration.ofMinutes(10));
  }

  private Pool pool(YamlNode node) {
    int workers = (int) file.positive(node, "workers", 4);
    int allocated = (int) file.positive(node, "preAllocatedVUs", workers);
    String busy = file.text(node, "whenBusy", "wait");
    if (!busy.equals("wait") && !busy.equals("drop")) {
      file.problem(
          ScenarioFile.line(node, "whenBusy"), "'whenBusy' is wait or drop, not '" + busy + "'");
    }
    return new Pool(
        allocated,
        (int) file.positive(node, "maxVUs", allocated),
        busy.equals("drop") ? WhenBusy.DROP : WhenBusy.WAIT);
  }

  private List<Stage> stages(YamlNode node, double unit) {
    YamlNode stages = ScenarioFile.child(node, "stages");
    if (stages instanceof YamlNode.Mapping) {
      return pattern(stages, unit);
    }
    List<Stage> read =
        file.each(
            node,
            "stages",
            each -> {
              file.entries(each, "a stage", STAGE);
              file.required(each, "duration", "a stage");
              file.required(each, "target", "a stage");
              return new Stage(
                  file.duration(each, "duration", Duration.ZERO),
                  file.notNegative(each, "target", 0) / unit);
            });
    if (read.isEmpty()) {
      file.problem(node.line(), "a ramp needs 'stages', each with a duration and a target");
    }
    return read;
  }

  private List<Stage> pattern(YamlNode stages, double unit) {
    file.entries(stages, "a pattern of stages", PATTERN);
    String word = file.required(stages, "pattern", "'stages'");
    Optional<StagePattern> pattern =
        Arrays.stream(StagePattern.values())
            .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (pattern.isEmpty()) {
      file.problem(
          ScenarioFile.line(stages, "pattern"),
          "there is no pattern '%s'; there are load, stress, spike, soak".formatted(word));
      return List.of(new Stage(Duration.ofSeconds(1), 1));
    }
    return pattern
        .get()
        .stages(
            file.positive(stages, "target", 10) / unit,
            file.duration(stages, "duration", Duration.ofSeconds(30)));
  }
}
