package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the imports of a scenario.
final class ImportReader {

  static final Set<String> KEYS =
      Set.of(
          "name",
          "title",
          "module",
          "paths",
          "lines",
          "stagingTable",
          "stage",
          "validate",
          "upsert",
          "rollUp",
          "outcome",
          "byLine",
          "objectives");
  private static final Set<String> ROLL_UP = Set.of("keys");

  private final ScenarioFile file;
  private final SqlFiles files;
  private final ObjectiveReader objectives;

  ImportReader(ScenarioFile file, SqlFiles files, ObjectiveReader objectives) {
    this.file = file;
    this.files = files;
    this.objectives = objectives;
  }

  CsvImport read(YamlNode node) {
    file.entries(node, "an import", KEYS);
    String name = file.required(node, "name", "an import");
    String title = file.text(node, "title", name);
    String module = objectives.module(node, "an import");
    List<ImportPath> paths = paths(node);
    objectives.ofImport(node, name, title, module, paths);
    Optional<LineImport> byLine =
        Optional.ofNullable(ScenarioFile.child(node, "byLine"))
            .flatMap(new LineImportReader(file, files)::read);
    if (paths.stream().anyMatch(path -> path != ImportPath.COPY)
        && ScenarioFile.child(node, "byLine") == null) {
      file.problem(
          ScenarioFile.line(node, "paths"), "the paths batch, chunk and row need 'byLine'");
    }
    SqlScript rollUp = phase(node, "rollUp", ROLL_UP);
    if (rollUp.statements().stream().anyMatch(each -> !each.parameters().isEmpty())
        && ScenarioFile.child(node, "byLine") == null) {
      file.problem(
          ScenarioFile.line(node, "rollUp"),
          rollUp.file() + " takes :keys, so the import needs 'byLine' with its 'key'");
    }
    return new CsvImport(
        name,
        title,
        module,
        paths,
        files.requiredStatement(node, "lines", "an import").orElse(SqlFiles.MISSING),
        file.required(node, "stagingTable", "an import"),
        phase(node, "stage", Set.of()),
        phase(node, "validate", Set.of()),
        phase(node, "upsert", Set.of()),
        rollUp,
        files.statement(node, "outcome"),
        byLine);
  }

  private List<ImportPath> paths(YamlNode node) {
    List<ImportPath> paths = new ArrayList<>();
    for (String word : file.texts(node, "paths")) {
      Optional<ImportPath> path = ImportPath.of(word);
      if (path.isEmpty()) {
        file.problem(
            ScenarioFile.line(node, "paths"),
            "there is no path '" + word + "'; there are " + String.join(", ", ImportPath.words()));
      } else if (paths.contains(path.get())) {
        file.problem(ScenarioFile.line(node, "paths"), "'" + word + "' stands twice");
      }
      path.ifPresent(paths::add);
    }
    return paths.isEmpty() ? List.of(ImportPath.COPY) : paths;
  }

  private SqlScript phase(YamlNode node, String key, Set<String> known) {
    SqlScript script = files.required(node, key, "an import").orElse(SqlFiles.MISSING_SCRIPT);
    for (SqlStatement each : script.statements()) {
      if (!known.containsAll(each.parameters())) {
        file.problem(
            ScenarioFile.line(node, key),
            "%s: '%s' takes %s; an import's statements take %s"
                .formatted(
                    script.file(),
                    each.name(),
                    new TreeSet<>(each.parameters()),
                    known.isEmpty() ? "no parameters" : "only " + known));
      }
    }
    files.loopless(script, ScenarioFile.line(node, key), "an import");
    return script;
  }
}
