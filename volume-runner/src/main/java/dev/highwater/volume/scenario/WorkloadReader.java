package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the reports of a scenario.
final class WorkloadReader {

  private static final Set<String> REPORTS =
      Set.of("budget", "timeout", "minimumExecutions", "maximumExecutions", "queries");
  private static final Set<String> REPORT =
      Set.of("file", "title", "module", "parameters", "selectivities", "objectives");

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

  private void needed(YamlNode node, SqlScript script, Optional<SqlStatement> parameters) {
    if (parameters.isEmpty() && !script.parameters().isEmpty()) {
      file.problem(
          node.line(),
          "%s takes %s, so it needs 'parameters'".formatted(script.file(), script.parameters()));
    }
  }
}
