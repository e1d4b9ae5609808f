package dev.highwater.volume.init;

import dev.highwater.volume.init.Comparison.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds out by the words around a `$1` which column it is compared with. It reads text, not SQL's
/// grammar: what it does not find is left out and said, and what it finds the server reads again.
final class Comparisons {

  private static final String NAME = "(?:\"[^\"]+\"|[a-zA-Z_][a-zA-Z0-9_]*)";
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(?:ONLY\\s+)?("
              + NAME
              + ")(?:\\.("
              + NAME
              + "))?"
              + "(?:\\s+(?:AS\\s+)?("
              + NAME
              + "))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MORE_TABLES =
      Pattern.compile(
          "\\G\\s*,\\s*(" + NAME + ")(?:\\.(" + NAME + "))?(?:\\s+(?:AS\\s+)?(" + NAME + "))?",
          Pattern.CASE_INSENSITIVE);
  private static final String COLUMN = "(?:(" + NAME + ")\\.)?(" + NAME + ")(?:::[a-z ]+)?";
  private static final Pattern BEFORE =
      Pattern.compile(
          COLUMN
              + "\\s*\\)?\\s*(=\\s*ANY\\s*\\(|=|<>|!=|>=|<=|>|<|IN\\s*\\(|LIKE|ILIKE|BETWEEN)\\s*\\(?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          COLUMN + "\\s+BETWEEN\\s+\\$\\d+(?:::[a-z ]+)?\\s+AND\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SET =
      Pattern.compile(
          COLUMN + "\\s*=\\s*(?:" + COLUMN + "\\s*[-+]\\s*)?$", Pattern.CASE_INSENSITIVE);
  private static final Set<String> WORDS =
      Set.of(
          "where",
          "on",
          "set",
          "join",
          "left",
          "right",
          "inner",
          "outer",
          "full",
          "cross",
          "group",
          "order",
          "limit",
          "offset",
          "union",
          "having",
          "using",
          "values",
          "select",
          "returning",
          "for",
          "natural",
          "lateral",
          "default");

  private final String text;
  private final Map<String, Map<String, String>> columns;
  private final Map<String, String> tables = new LinkedHashMap<>();

  /// @param columns of each table of the database by `schema.table`: name and type
  /// @param path schemas in which a table without one is looked for
  Comparisons(String text, Map<String, Map<String, String>> columns, List<String> path) {
    this.text = text;
    this.columns = columns;
    Matcher matcher = TABLE.matcher(text);
    while (matcher.find()) {
      table(matcher, path);
      Matcher more = MORE_TABLES.matcher(text);
      more.region(matcher.end(), text.length());
      while (more.find()) {
        table(more, path);
      }
    }
  }

  private void table(Matcher matcher, List<String> path) {
    String first = plain(matcher.group(1));
    String second = matcher.group(2) == null ? null : plain(matcher.group(2));
    String alias = matcher.group(3) == null ? null : plain(matcher.group(3));
    Optional<String> table =
        second != null
            ? Optional.of(first + "." + second).filter(columns::containsKey)
            : path.stream().map(s -> s + "." + first).filter(columns::containsKey).findFirst();
    if (table.isPresent()) {
      tables.put(second == null ? first : second, table.get());
      if (alias != null && !WORDS.contains(alias.toLowerCase(Locale.ROOT))) {
        tables.put(alias, table.get());
      }
    }
  }

  /// What each parameter is compared with, for those of which that can be told.
  Map<Integer, Comparison> found() {
    Map<Integer, Comparison> found = new HashMap<>();
    Matcher parameter = Pattern.compile("\\$(\\d+)").matcher(text);
    while (parameter.find()) {
      int number = Integer.parseInt(parameter.group(1));
      of(text.substring(Math.max(0, parameter.start() - 200), parameter.start()))
          .ifPresent(comparison -> found.putIfAbsent(number, comparison));
    }
    return found;
  }

  /// The tables it names, in the order of its text.
  List<String> tables() {
    return tables.values().stream().distinct().toList();
  }

  private Optional<Comparison> of(String before) {
    Matcher between = BETWEEN.matcher(before);
    if (between.find()) {
      return column(between.group(1), between.group(2), Kind.UP_TO);
    }
    // An element of a list is like its first.
    String first = before.replaceFirst("(?is)(\\bIN\\s*\\()[^()]*$", "$1");
    Matcher matcher = BEFORE.matcher(first);
    if (!matcher.find()) {
      Matcher set = SET.matcher(before);
      return set.find() ? column(set.group(1), set.group(2), Kind.EQUAL) : Optional.empty();
    }
    String operator = matcher.group(3).strip().toUpperCase(Locale.ROOT);
    Kind kind =
        switch (operator) {
          case ">=", ">", "BETWEEN" -> Kind.FROM;
          case "<=", "<" -> Kind.UP_TO;
          default -> Kind.EQUAL;
        };
    return column(matcher.group(1), matcher.group(2), kind);
  }

  private Optional<Comparison> column(@Nullable String qualifier, String name, Kind kind) {
    String column = plain(name);
    List<String> candidates =
        (qualifier == null
                ? tables.values().stream().distinct()
                : Optional.ofNullable(tables.get(plain(qualifier))).stream())
            .filter(table -> columns.getOrDefault(table, Map.of()).containsKey(column))
            .toList();
    if (candidates.size() != 1) {
      return Optional.empty();
    }
    String table = candidates.getFirst();
    int dot = table.indexOf('.');
    return Optional.of(
        new Comparison(table.substring(0, dot), table.substring(dot + 1), column, kind));
  }

  private static String plain(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name.toLowerCase(Locale.ROOT);
  }
}
