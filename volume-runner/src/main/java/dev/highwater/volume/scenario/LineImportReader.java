package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads what the paths need that take line by line.
record LineImportReader(ScenarioFile file, SqlFiles files) {

  private static final Set<String> KEYS =
      Set.of(
          "key", "size", "upsert", "find", "insert", "update", "transaction", "budget", "fields");
  private static final Set<String> FIELD =
      Set.of("required", "whole", "length", "degree", "oneOf", "reference");
  private static final String WHERE = "'byLine'";

  Optional<LineImport> read(YamlNode node) {
    file.entries(node, WHERE, KEYS);
    YamlNode given = ScenarioFile.child(node, "fields");
    if (given == null) {
      file.problem(node.line(), WHERE + " needs 'fields'");
      return Optional.empty();
    }
    List<FieldRule> fields = new ArrayList<>();
    file.entries(given, "'fields'", Set.of())
        .forEach((name, rule) -> fields.add(field(name, rule)));
    Set<String> names = new TreeSet<>(fields.stream().map(FieldRule::name).toList());
    String key = file.required(node, "key", WHERE);
    if (!key.isBlank() && !names.contains(key)) {
      file.problem(ScenarioFile.line(node, "key"), "no field '" + key + "'; there are " + names);
    }
    String transaction = file.text(node, "transaction", "line");
    if (!transaction.equals("line") && !transaction.equals("file")) {
      file.problem(
          ScenarioFile.line(node, "transaction"),
          "'transaction' is line or file, not '" + transaction + "'");
    }
    return Optional.of(
        new LineImport(
            key,
            (int) file.positive(node, "size", 500),
            statement(node, "upsert", names),
            statement(node, "find", names),
            statement(node, "insert", names),
            statement(node, "update", names),
            transaction.equals("line"),
            file.duration(node, "budget", Duration.ofSeconds(10)),
            fields));
  }

  private SqlStatement statement(YamlNode node, String key, Set<String> names) {
    Optional<SqlScript> script = files.required(node, key, WHERE);
    if (script.isEmpty()) {
      return SqlFiles.MISSING;
    }
    SqlStatement only = script.get().statements().getFirst();
    if (script.get().statements().size() > 1 || only.forEach().isPresent()) {
      file.problem(ScenarioFile.line(node, key), script.get().file() + " must hold one statement");
    }
    for (String parameter : new TreeSet<>(only.parameters())) {
      if (!names.contains(parameter)) {
        file.problem(
            ScenarioFile.line(node, key),
            "%s takes :%s, which is no field; there are %s"
                .formatted(script.get().file(), parameter, names));
      }
    }
    return only;
  }

  private FieldRule field(String name, YamlNode node) {
    String where = "field '" + name + "'";
    file.entries(node, where, FIELD);
    return new FieldRule(
        name,
        file.truth(node, "required"),
        file.truth(node, "whole"),
        ScenarioFile.child(node, "length") == null
            ? null
            : Integer.valueOf((int) file.positive(node, "length", 1)),
        ScenarioFile.child(node, "degree") == null
            ? null
            : Integer.valueOf((int) file.positive(node, "degree", 1)),
        file.texts(node, "oneOf"),
        Optional.ofNullable(ScenarioFile.child(node, "reference"))
            .flatMap(reference -> reference(reference, where)));
  }

  private Optional<FieldRule.Reference> reference(YamlNode node, String where) {
    file.entries(node, "the reference of " + where, Set.of("file", "otherwise"));
    String otherwise = file.text(node, "otherwise", "is not there");
    return files
        .required(node, "file", "the reference of " + where)
        .map(
            script -> {
              SqlStatement only = script.statements().getFirst();
              if (script.statements().size() > 1 || !only.parameters().equals(List.of("values"))) {
                file.problem(
                    ScenarioFile.line(node, "file"),
                    script.file() + " must hold one statement that takes :values, once");
              }
              return new FieldRule.Reference(only, otherwise);
            });
  }
}
