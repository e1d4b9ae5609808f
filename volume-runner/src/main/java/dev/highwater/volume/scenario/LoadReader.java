package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the load profiles of a scenario.
final class LoadReader {

  private static final Set<String> LOAD = keys();
  private static final Set<String> OPERATION =
      Set.of("file", "module", "kind", "weight", "parameters", "objectives");
  private static final Set<String> CAPACITY = Set.of("from", "to", "factor", "precision", "probe");

  private final ScenarioFile file;
  private final SqlFiles files;
  private final ObjectiveReader objectives;

  LoadReader(ScenarioFile file, SqlFiles files, ObjectiveReader objectives) {
    this.file = file;
    this.files = files;
    this.objectives = objectives;
  }

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(ExecutorReader.ALL);
    keys.addAll(
        Set.of(
            "name",
            "module",
            "warmUp",
            "timeout",
            "mix",
            "objectives",
            "thresholds",
            "capacity",
            "faults"));
    return Set.copyOf(keys);
  }

  Optional<LoadProfile> load(YamlNode node) {
    file.entries(node, "a load profile", LOAD);
    String name = file.required(node, "name", "a load profile");
    Optional<Executor> executor = new ExecutorReader(file).read(node);
    String module = objectives.module(node, "a load profile");
    objectives.of(node, "load/" + name, name, module, List.of());
    List<Operation> mix =
        file.each(node, "mix", each -> operation(name, each)).stream()
            .flatMap(Optional::stream)
            .toList();
    Duration warmUp = file.duration(node, "warmUp", Duration.ofSeconds(1));
    Duration timeout = file.duration(node, "timeout", Duration.ofSeconds(5));
    List<Threshold> thresholds = new ThresholdReader(file).read(node, mix);
    if (ScenarioFile.child(node, "capacity") == null) {
      thresholds.forEach(each -> objectives.threshold(name, module, each));
    }
    List<Fault> faults = new FaultReader(file).read(node);
    if (mix.isEmpty()) {
      file.problem(node.line(), "a load profile needs a 'mix' of operations");
    }
    if (mix.isEmpty() || executor.isEmpty()) {
      return Optional.empty();
    }
    faults.stream()
        .filter(fault -> fault.at().compareTo(executor.get().length()) > 0)
        .forEach(
            fault ->
                file.problem(
                    ScenarioFile.line(node, "faults"),
                    "%s comes after the profile's end".formatted(fault.says())));
    return Optional.of(
        new LoadProfile(
            name,
            executor.get(),
            warmUp,
            timeout,
            mix,
            thresholds,
            capacity(node, name, executor.get(), thresholds, faults),
            faults));
  }

  private Optional<CapacitySearch> capacity(
      YamlNode profile,
      String name,
      Executor executor,
      List<Threshold> thresholds,
      List<Fault> faults) {
    YamlNode node = ScenarioFile.child(profile, "capacity");
    if (node == null) {
      return Optional.empty();
    }
    file.entries(node, "'capacity'", CAPACITY);
    if (!(executor instanceof Executor.ConstantArrivalRate constant)) {
      file.problem(node.line(), "a capacity search needs the executor constant-arrival-rate");
      return Optional.empty();
    }
    if (!faults.isEmpty()) {
      file.problem(node.line(), "a capacity search takes no faults; give them another profile");
    }
    if (thresholds.isEmpty() && ThresholdReader.of(name, objectives.found()).isEmpty()) {
      file.problem(
          node.line(),
          "a capacity search needs 'thresholds' or 'objectives' that a rate must keep");
    }
    double from = file.positive(node, "from", constant.rate());
    double precision = file.positive(node, "precision", 0.05);
    double factor = file.positive(node, "factor", 2);
    double to = file.positive(node, "to", from * 1_000);
    if (factor <= 1 || precision >= 1 || to < from) {
      file.problem(
          node.line(),
          "a capacity search has a 'factor' above 1, a 'precision' below 1 and a 'to' above"
              + " 'from'");
      return Optional.empty();
    }
    return Optional.of(
        new CapacitySearch(
            from, to, factor, precision, file.duration(node, "probe", Duration.ofSeconds(3))));
  }

  /// What a rate must keep: the profile's thresholds, and its objectives as thresholds.
  LoadProfile withObjectives(LoadProfile profile) {
    if (profile.capacity().isEmpty()) {
      return profile;
    }
    List<Threshold> kept = new ArrayList<>(profile.thresholds());
    kept.addAll(ThresholdReader.of(profile.name(), objectives.found()));
    return profile.with(kept);
  }

  private Optional<Operation> operation(String profile, YamlNode node) {
    file.entries(node, "an operation", OPERATION);
    Optional<SqlScript> script = files.required(node, "file", "an operation");
    String module = objectives.module(node, "an operation");
    Optional<SqlStatement> parameters = files.statement(node, "parameters");
    String kind = file.required(node, "kind", "an operation");
    if (!kind.isBlank() && !kind.equals("read") && !kind.equals("write")) {
      file.problem(ScenarioFile.line(node, "kind"), "'kind' is read or write, not '" + kind + "'");
    }
    double weight = file.positive(node, "weight", 1);
    if (script.isEmpty()) {
      return Optional.empty();
    }
    if (script.get().statements().stream().anyMatch(s -> s.forEach().isPresent())) {
      file.problem(
          ScenarioFile.line(node, "file"),
          script.get().file() + ": an operation has no loops ('for each')");
    }
    String name = SqlFiles.shortName(script.get());
    objectives.of(node, "load/" + profile + "/" + name, profile + "/" + name, module, List.of());
    return Optional.of(
        new Operation(
            name,
            module,
            kind.equals("write") ? Kind.WRITE : Kind.READ,
            weight,
            script.get(),
            parameters));
  }
}
