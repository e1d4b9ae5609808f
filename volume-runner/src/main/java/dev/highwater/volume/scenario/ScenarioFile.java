package dev.highwater.volume.scenario;

import dev.highwater.dataset.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes values out of a YAML tree and gathers every mistake with its line.
final class ScenarioFile {

  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min|m|h)");
  private static final Pattern DURATION = Pattern.compile("(?:" + PART.pattern() + ")+");

  private final String shown;
  private final List<String> problems = new ArrayList<>();

  ScenarioFile(String shown) {
    this.shown = shown;
  }

  List<String> problems() {
    return problems;
  }

  void problem(int line, String what) {
    problems.add(shown + ":" + line + ": " + what);
  }

  void problem(String otherFile, int line, String what) {
    problems.add(otherFile + ":" + line + ": " + what);
  }

  Map<String, YamlNode> entries(@Nullable YamlNode node, String where, Set<String> known) {
    if (node == null) {
      return Map.of();
    }
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problem(node.line(), where + " must have keys");
      return Map.of();
    }
    if (!known.isEmpty()) {
      mapping
          .entries()
          .forEach(
              (key, value) -> {
                if (!known.contains(key)) {
                  problem(
                      value.line(),
                      "%s has no key '%s'; it may have %s"
                          .formatted(where, key, String.join(", ", new TreeSet<>(known))));
                }
              });
    }
    return mapping.entries();
  }

  <T> List<T> each(YamlNode parent, String key, Function<YamlNode, T> read) {
    YamlNode node = child(parent, key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Listing listing)) {
      problem(node.line(), "'" + key + "' must be a list");
      return List.of();
    }
    return listing.elements().stream().map(read).toList();
  }

  static @Nullable YamlNode child(@Nullable YamlNode parent, String key) {
    return parent instanceof YamlNode.Mapping mapping ? mapping.entries().get(key) : null;
  }

  static int line(YamlNode parent, String key) {
    YamlNode node = child(parent, key);
    return node == null ? parent.line() : node.line();
  }

  /// The text under a key; a mistake and an empty text where it is missing.
  String required(YamlNode parent, String key, String where) {
    String text = text(parent, key, "");
    if (text.isBlank()) {
      problem(parent.line(), where + " needs '" + key + "'");
    }
    return text;
  }

  String text(YamlNode parent, String key, String otherwise) {
    YamlNode node = child(parent, key);
    if (node == null) {
      return otherwise;
    }
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    problem(node.line(), "'" + key + "' must be a single value");
    return otherwise;
  }

  List<String> texts(YamlNode parent, String key) {
    return each(
        parent,
        key,
        node -> {
          if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
          }
          problem(node.line(), "'" + key + "' takes single values");
          return "";
        });
  }

  /// Whether a key says `true`; false where it is missing.
  boolean truth(YamlNode parent, String key) {
    String text = text(parent, key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      problem(line(parent, key), "'" + key + "' is true or false, not '" + text + "'");
    }
    return text.equals("true");
  }

  double positive(YamlNode parent, String key, double otherwise) {
    String text = text(parent, key, String.valueOf(otherwise));
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      problem(line(parent, key), "'" + key + "' must be a number, not '" + text + "'");
      return otherwise;
    }
    problem(line(parent, key), "'" + key + "' must be above 0, not " + text);
    return otherwise;
  }

  /// The same where 0 is good too.
  double notNegative(YamlNode parent, String key, double otherwise) {
    String text = text(parent, key, String.valueOf(otherwise));
    return text.matches("0+(\\.0+)?") ? 0 : positive(parent, key, Math.max(otherwise, 1));
  }

  /// The text under a key, which is one of a few.
  String oneOf(YamlNode parent, String key, List<String> words) {
    String text = text(parent, key, "");
    if (!words.contains(text)) {
      problem(
          line(parent, key),
          "'%s' is %s, not '%s'".formatted(key, String.join(" or ", words), text));
    }
    return text;
  }

  /// Such as `250ms`, `8s`, `1m30s`.
  Duration duration(YamlNode parent, String key, Duration otherwise) {
    String text = text(parent, key, otherwise.toMillis() + "ms");
    if (!DURATION.matcher(text).matches()) {
      problem(line(parent, key), "'" + key + "' is no duration: '" + text + "'; write 250ms or 8s");
      return otherwise;
    }
    double millis = 0;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      millis +=
          Double.parseDouble(part.group(1))
              * switch (part.group(2)) {
                case "ms" -> 1;
                case "s" -> 1_000;
                case "h" -> 3_600_000;
                default -> 60_000;
              };
    }
    return Duration.ofMillis(Math.round(millis));
  }
}
