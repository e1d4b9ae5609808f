package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlProblem;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the SQL files a scenario names.
final class SqlFiles {

  /// Stands where a file could not be read; the scenario is refused then.
  static final SqlStatement MISSING =
      new SqlStatement("missing", Optional.empty(), "SELECT", List.of());

  /// The same for a whole file.
  static final SqlScript MISSING_SCRIPT = new SqlScript("missing.sql", "", List.of(MISSING));

  private final ScenarioSource source;
  private final ScenarioFile file;

  SqlFiles(ScenarioSource source, ScenarioFile file) {
    this.source = source;
    this.file = file;
  }

  /// The file under a key that must be there.
  Optional<SqlScript> required(YamlNode parent, String key, String where) {
    String name = file.required(parent, key, where);
    return name.isBlank() ? Optional.empty() : read(name, ScenarioFile.line(parent, key));
  }

  /// The only statement of the file under a key.
  Optional<SqlStatement> requiredStatement(YamlNode parent, String key, String where) {
    return required(parent, key, where).flatMap(script -> only(script, parent, key));
  }

  /// The only statement of the file under a key, where there is that key.
  Optional<SqlStatement> statement(YamlNode parent, String key) {
    String name = file.text(parent, key, "");
    return name.isBlank()
        ? Optional.empty()
        : read(name, ScenarioFile.line(parent, key)).flatMap(script -> only(script, parent, key));
  }

  /// A file's name without folder and ending.
  static String shortName(SqlScript script) {
    String name = script.file().substring(script.file().lastIndexOf('/') + 1);
    return name.endsWith(".sql") ? name.substring(0, name.length() - 4) : name;
  }

  /// Tells of loops where there may be none.
  void loopless(SqlScript script, int line, String where) {
    if (script.statements().stream().anyMatch(s -> s.forEach().isPresent())) {
      file.problem(line, script.file() + ": " + where + " has no loops ('for each')");
    }
  }

  private Optional<SqlStatement> only(SqlScript script, YamlNode parent, String key) {
    SqlStatement first = script.statements().getFirst();
    if (script.statements().size() > 1 || !first.parameters().isEmpty()) {
      file.problem(
          ScenarioFile.line(parent, key),
          script.file() + " must hold one statement without parameters");
      return Optional.empty();
    }
    return Optional.of(first);
  }

  private Optional<SqlScript> read(String name, int line) {
    try {
      Optional<String> text = name.contains("..") ? Optional.empty() : source.text(name);
      if (text.isEmpty()) {
        file.problem(line, "there is no file " + source.shown(name));
        return Optional.empty();
      }
      List<SqlProblem> problems = new ArrayList<>();
      Optional<SqlScript> script = SqlParser.parse(name, text.get(), problems);
      problems.forEach(each -> file.problem(source.shown(name), each.line(), each.what()));
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + source.shown(name), e);
    }
  }
}
