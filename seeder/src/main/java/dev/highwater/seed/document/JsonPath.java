package dev.highwater.seed.document;

import dev.highwater.schema.expression.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value inside a document, by the keys that lead to it.
///
/// @param document the column
/// @param keys of the objects around it, the outermost first; never empty
record JsonPath(String document, List<String> keys) {

  private static final Pattern ELEMENT =
      Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\"{}\\\\]+))");

  JsonPath {
    keys = List.copyOf(keys);
  }

  /// What an expression takes out of a document.
  ///
  /// @param text whether it is taken out as text rather than as JSON
  record Taken(JsonPath path, boolean text) {}

  /// Reads `document -> 'key'`, `->>`, `#>`, `#>>` and `document['key']`, one upon the other;
  /// nothing where the expression is something else or counts into arrays.
  static Optional<Taken> read(Sql sql) {
    return switch (sql) {
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right)
          when operator.is("->") || operator.is("->>") ->
          key(right).flatMap(key -> below(left, List.of(key), operator.is("->>")));
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right)
          when operator.is("#>") || operator.is("#>>") ->
          keys(right).flatMap(keys -> below(left, keys, operator.is("#>>")));
      case Sql.Subscript(Sql operand, List<Sql> indexes, boolean slice)
          when !slice && indexes.size() == 1 ->
          key(indexes.getFirst()).flatMap(key -> below(operand, List.of(key), false));
      default -> Optional.empty();
    };
  }

  /// The documents' keys that an expression asks to be there: `document ? 'key'` and its kind.
  static List<JsonPath> required(Sql sql) {
    if (!(sql instanceof Sql.Infix(Sql.Operator operator, Sql left, Sql right))) {
      return List.of();
    }
    List<Optional<String>> keys =
        operator.is("?")
            ? List.of(key(right))
            : operator.is("?&") && right instanceof Sql.Array(List<Sql> elements)
                ? elements.stream().map(JsonPath::key).toList()
                : List.of();
    List<JsonPath> paths = new ArrayList<>();
    for (Optional<String> key : keys) {
      Optional<Taken> path = key.flatMap(one -> below(left, List.of(one), false));
      if (path.isEmpty()) {
        return List.of();
      }
      paths.add(path.get().path());
    }
    return paths;
  }

  /// Whether the other value lies inside this one.
  boolean isAbove(JsonPath other) {
    return document.equals(other.document)
        && keys.size() < other.keys.size()
        && keys.equals(other.keys.subList(0, keys.size()));
  }

  private static Optional<Taken> below(Sql operand, List<String> keys, boolean text) {
    if (operand instanceof Sql.Column(String document)) {
      return Optional.of(new Taken(new JsonPath(document, keys), text));
    }
    return read(operand)
        .filter(above -> !above.text())
        .map(
            above -> {
              List<String> all = new ArrayList<>(above.path().keys());
              all.addAll(keys);
              return new Taken(new JsonPath(above.path().document(), all), text);
            });
  }

  private static Optional<String> key(Sql sql) {
    return switch (sql) {
      case Sql.Text(String key) -> Optional.of(key);
      case Sql.Cast(Sql.Text(String key), String type) when type.equals("text") -> Optional.of(key);
      default -> Optional.empty();
    };
  }

  /// The keys of a `text[]`, all of which are names and no places in an array.
  private static Optional<List<String>> keys(Sql sql) {
    if (sql instanceof Sql.Array(List<Sql> elements)) {
      List<String> keys = elements.stream().flatMap(one -> key(one).stream()).toList();
      return Optional.of(keys).filter(found -> isNamed(found, elements.size()));
    }
    if (!(sql instanceof Sql.Cast(Sql.Text(String written), String _))
        || !written.startsWith("{")
        || !written.endsWith("}")) {
      return Optional.empty();
    }
    String inside = written.substring(1, written.length() - 1);
    List<String> keys = new ArrayList<>();
    Matcher matcher = ELEMENT.matcher(inside);
    int end = 0;
    while (matcher.find()) {
      String quoted = matcher.group(1);
      keys.add(quoted == null ? matcher.group(2).strip() : quoted.replaceAll("\\\\(.)", "$1"));
      end = matcher.end();
    }
    return end == inside.length() && isNamed(keys, keys.size())
        ? Optional.of(keys)
        : Optional.empty();
  }

  private static boolean isNamed(List<String> keys, int size) {
    return !keys.isEmpty()
        && keys.size() == size
        && keys.stream().noneMatch(key -> key.matches("-?\\d+"));
  }
}
