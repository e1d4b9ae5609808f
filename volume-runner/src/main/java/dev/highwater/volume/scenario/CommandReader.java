package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.volume.scenario.CommandStep.Format;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the commands of a scenario.
final class CommandReader {

  /// Keys of a command.
  static final Set<String> KEYS =
      Set.of(
          "name",
          "title",
          "module",
          "run",
          "timeout",
          "environment",
          "summary",
          "format",
          "figures",
          "objectives");

  private static final Pattern NAME = Pattern.compile("[\\w.-]+");

  private final ScenarioFile file;
  private final Optional<Path> folder;
  private final ObjectiveReader objectives;

  CommandReader(ScenarioFile file, ScenarioSource source, ObjectiveReader objectives) {
    this.file = file;
    this.folder =
        source instanceof ScenarioSource.Folder on ? Optional.of(on.path()) : Optional.empty();
    this.objectives = objectives;
  }

  Optional<CommandStep> command(YamlNode node) {
    file.entries(node, "a command", KEYS);
    String name = file.required(node, "name", "a command");
    if (!name.isBlank() && !NAME.matcher(name).matches()) {
      file.problem(
          ScenarioFile.line(node, "name"),
          "'" + name + "' is to be a folder's name: letters, digits, '-', '_' and '.'");
    }
    String title = file.text(node, "title", name);
    String module = objectives.module(node, "a command");
    objectives.of(node, "command/" + name, title, module, List.of());
    List<String> run = run(node);
    Map<String, String> figures = texts(node, "figures");
    figures.forEach((figure, pattern) -> pattern(node, figure, pattern));
    if (run.isEmpty()) {
      file.problem(node.line(), "a command needs 'run': a line for sh, or a list");
      return Optional.empty();
    }
    return Optional.of(
        new CommandStep(
            name,
            title,
            module,
            run,
            file.duration(node, "timeout", Duration.ofMinutes(5)),
            texts(node, "environment"),
            Optional.of(file.text(node, "summary", "")).filter(s -> !s.isBlank()),
            format(node),
            figures,
            folder));
  }

  private List<String> run(YamlNode node) {
    return switch (ScenarioFile.child(node, "run")) {
      case null -> List.of();
      case YamlNode.Scalar line ->
          line.text().isBlank() ? List.of() : List.of("sh", "-c", line.text());
      default -> file.texts(node, "run");
    };
  }

  private Format format(YamlNode node) {
    String word = file.text(node, "format", "plain");
    Optional<Format> format =
        Arrays.stream(Format.values())
            .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (format.isEmpty()) {
      file.problem(
          ScenarioFile.line(node, "format"),
          "there is no format '" + word + "'; there are plain, pgbench, k6");
    }
    if (word.equals("k6") && file.text(node, "summary", "").isBlank()) {
      file.problem(
          node.line(), "format k6 needs 'summary', the file that k6 run --summary-export writes");
    }
    return format.orElse(Format.PLAIN);
  }

  private void pattern(YamlNode node, String figure, String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException wrong) {
      file.problem(
          ScenarioFile.line(node, "figures"),
          "the figure '%s' is no pattern: %s".formatted(figure, wrong.getDescription()));
    }
  }

  private Map<String, String> texts(YamlNode parent, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    YamlNode node = ScenarioFile.child(parent, key);
    file.entries(node, "'" + key + "'", Set.of())
        .keySet()
        .forEach(name -> texts.put(name, node == null ? "" : file.text(node, name, "")));
    return texts;
  }
}
