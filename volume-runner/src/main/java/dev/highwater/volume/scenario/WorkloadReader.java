package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the reports and load profiles of a scenario.
final class WorkloadReader {

  static final Set<String> REPORTS =
      Set.of("budget", "timeout", "minimumExecutions", "maximumExecutions", "queries");
  static final Set<String> REPORT =
      Set.of("file", "title", "module", "parameters", "selectivities", "objectives");
  static final Set<String> LOAD =
      Set.of(
          "name",
          "module",
          "executor",
          "rate",
          "duration",
          "warmUp",
          "workers",
          "timeout",
          "mix",
          "objectives");
  static final Set<String> OPERATION =
      Set.of("file", "module", "kind", "weight", "parameters", "objectives");

  private final ScenarioFile file;
  private final SqlFiles files;
  private final ObjectiveReader objectives;

  WorkloadReader(ScenarioFile file, SqlFiles files, ObjectiveReader objectives) {
    this.file = file;
    this.files = files;
    this.objectives = objectives;
  }

  ReportSuite reports(@Nullable YamlNode given, YamlNode root) {
    YamlNode node = given == null ? root : given;
    if (given != null) {
      file.entries(node, "'reports'", REPORTS);
    }
    int minimum = (int) file.positive(node, "minimumExecutions", 3);
    int maximum = (int) file.positive(node, "maximumExecutions", 30);
    if (maximum < minimum) {
      file.problem(node.line(), "'maximumExecutions' is below 'minimumExecutions'");
    }
    return new ReportSuite(
        file.each(node, "queries", this::report).stream().flatMap(Optional::stream).toList(),
        file.duration(node, "budget", Duration.ofMillis(1_500)),
        file.duration(node, "timeout", Duration.ofSeconds(20)),
        minimum,
        Math.max(minimum, maximum));
  }

  private Optional<ReportQuery> report(YamlNode node) {
    file.entries(node, "a report", REPORT);
    Optional<SqlScript> script = files.required(node, "file", "a report");
    String module = objectives.module(node, "a report");
    Optional<SqlStatement> parameters = files.statement(node, "parameters");
    List<String> selectivities = file.texts(node, "selectivities");
    if (script.isEmpty()) {
      return Optional.empty();
    }
    String name = SqlFiles.shortName(script.get());
    String title = file.text(node, "title", name);
    needed(node, script.get(), parameters);
    objectives.of(
        node,
        "report/" + name,
        title,
        module,
        selectivities.isEmpty()
            ? parameters.isPresent() ? List.of("low", "median", "high") : List.of("median")
            : selectivities);
    return Optional.of(new ReportQuery(name, title, module, script.get(), parameters));
  }

  Optional<LoadProfile> load(YamlNode node) {
    file.entries(node, "a load profile", LOAD);
    String name = file.required(node, "name", "a load profile");
    String executor = file.text(node, "executor", LoadProfile.CONSTANT_ARRIVAL_RATE);
    if (!executor.equals(LoadProfile.CONSTANT_ARRIVAL_RATE)) {
      file.problem(
          ScenarioFile.line(node, "executor"),
          "there is no executor '%s', only '%s'"
              .formatted(executor, LoadProfile.CONSTANT_ARRIVAL_RATE));
    }
    objectives.of(node, "load/" + name, name, objectives.module(node, "a load profile"), List.of());
    List<Operation> mix =
        file.each(node, "mix", each -> operation(name, each)).stream()
            .flatMap(Optional::stream)
            .toList();
    double rate = file.positive(node, "rate", 100);
    Duration duration = file.duration(node, "duration", Duration.ofSeconds(8));
    Duration warmUp = file.duration(node, "warmUp", Duration.ofSeconds(1));
    int workers = (int) file.positive(node, "workers", 4);
    Duration timeout = file.duration(node, "timeout", Duration.ofSeconds(5));
    if (mix.isEmpty()) {
      file.problem(node.line(), "a load profile needs a 'mix' of operations");
      return Optional.empty();
    }
    return Optional.of(
        new LoadProfile(name, executor, rate, duration, warmUp, workers, timeout, mix));
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
    files.loopless(script.get(), ScenarioFile.line(node, "file"), "an operation");
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

  private void needed(YamlNode node, SqlScript script, Optional<SqlStatement> parameters) {
    if (parameters.isEmpty() && !script.parameters().isEmpty()) {
      file.problem(
          node.line(),
          "%s takes %s, so it needs 'parameters'".formatted(script.file(), script.parameters()));
    }
  }
}
