package dev.highwater.dataset.spec;

import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads parts of one file of YAML and gathers its mistakes.
public final class SpecFile {

  private final String name;
  private final List<SpecProblem> problems;

  /// @param name how messages name the file
  /// @param problems where mistakes are gathered
  public SpecFile(String name, List<SpecProblem> problems) {
    this.name = name;
    this.problems = problems;
  }

  /// Adds a mistake.
  public void problem(int line, String what, String remedy) {
    problems.add(new SpecProblem(place(line), what, remedy));
  }

  /// A line of the file.
  public Place place(int line) {
    return new Place(name, line);
  }

  /// The line of a key's value, or of its parent where there is no such key.
  public int line(YamlNode parent, String key) {
    return parent instanceof YamlNode.Mapping mapping && mapping.entries().containsKey(key)
        ? mapping.entries().get(key).line()
        : parent.line();
  }

  /// The entries of a mapping; none, with a problem, of anything else.
  public Map<String, YamlNode> entries(@Nullable YamlNode node, String what) {
    return switch (node) {
      case null -> Map.of();
      case YamlNode.Mapping mapping -> mapping.entries();
      case YamlNode.Scalar scalar when scalar.kind() == YamlNode.Kind.NULL -> Map.of();
      default -> {
        problem(node.line(), what + " must be a mapping of keys to values", "");
        yield Map.of();
      }
    };
  }

  /// What is `on` or `off`.
  public boolean isOn(YamlNode node, String key, boolean otherwise) {
    String text = text(node, key, otherwise ? "on" : "off");
    return switch (text) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default -> {
        problem(line(node, key), "'" + key + "' is neither on nor off: " + text, "write on or off");
        yield otherwise;
      }
    };
  }

  /// Complains about keys nobody reads.
  public void only(YamlNode node, Set<String> allowed, String what) {
    entries(node, what)
        .forEach(
            (key, value) -> {
              if (!allowed.contains(key)) {
                problem(
                    value.line(),
                    what + " knows no key '" + key + "'",
                    "the keys are " + String.join(", ", allowed.stream().sorted().toList()));
              }
            });
  }

  /// The single value of a key.
  public String text(YamlNode parent, String key, String fallback) {
    YamlNode node = entries(parent, key).get(key);
    if (node instanceof YamlNode.Scalar scalar && scalar.kind() != YamlNode.Kind.NULL) {
      return scalar.text();
    }
    if (node != null) {
      problem(node.line(), "'" + key + "' must be a single value", "");
    }
    return fallback;
  }

  /// The names in a list; none where there is no such key.
  public List<YamlNode.Scalar> names(YamlNode parent, String key) {
    YamlNode node = entries(parent, key).get(key);
    List<YamlNode.Scalar> names = new ArrayList<>();
    if (node instanceof YamlNode.Listing listing) {
      for (YamlNode element : listing.elements()) {
        if (element instanceof YamlNode.Scalar name) {
          names.add(name);
        } else {
          problem(element.line(), "'" + key + "' must be a list of names", "");
        }
      }
    } else if (node != null) {
      problem(
          node.line(), "'" + key + "' must be a list of names", "write them in brackets: [a, b]");
    }
    return names;
  }

  /// The single value of a key that must be there; empty, with a problem, where it is not.
  public String required(YamlNode parent, String key, String what) {
    String value = text(parent, key, "");
    if (value.isEmpty()) {
      problem(parent.line(), what + " lacks '" + key + "'", "add a line '" + key + ": …'");
    }
    return value;
  }

  /// A number.
  public double number(YamlNode parent, String key, double fallback) {
    String text = text(parent, key, "");
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      return Double.parseDouble(text.replace("_", ""));
    } catch (NumberFormatException e) {
      problem(line(parent, key), "'" + key + "' must be a number, not '" + text + "'", "");
      return fallback;
    }
  }

  /// A whole number.
  public long whole(YamlNode parent, String key, long fallback) {
    String text = text(parent, key, "");
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      return Long.parseLong(text.replace("_", ""));
    } catch (NumberFormatException e) {
      problem(line(parent, key), "'" + key + "' must be a whole number, not '" + text + "'", "");
      return fallback;
    }
  }

  /// A formula out of a scalar; null, with a problem, where it is none.
  @Nullable Formula formula(YamlNode node) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      problem(
          node.line(),
          "a value must be one expression",
          "put it in double quotes, JSON too: \"{'key': value}\"");
      return null;
    }
    String source = scalar.kind() == YamlNode.Kind.NULL ? "null" : scalar.text().strip();
    try {
      return new Formula(source, Parser.parse(source), place(scalar.line()));
    } catch (ExpressionException e) {
      problem(
          scalar.line(),
          "cannot read \"" + excerpt(source, e.position()) + "\": " + e.getMessage(),
          "docs/dataset-spec.md describes the language");
      return null;
    }
  }

  private static String excerpt(String source, int position) {
    int from = Math.max(0, position - 30);
    int to = Math.min(source.length(), position + 30);
    return (from > 0 ? "…" : "")
        + source.substring(from, to).replace('\n', ' ')
        + (to < source.length() ? "…" : "");
  }

  Map<String, Formula> formulas(@Nullable YamlNode node, String what) {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    entries(node, what)
        .forEach(
            (key, value) -> {
              Formula formula = formula(value);
              if (formula != null) {
                formulas.put(key, formula);
              }
            });
    return formulas;
  }

  /// `table` or `schema.table`.
  static QualifiedName tableName(String written) {
    return QualifiedName.parse(written);
  }
}
