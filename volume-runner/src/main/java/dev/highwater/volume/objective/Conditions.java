package dev.highwater.volume.objective;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the columns out of a filter as EXPLAIN prints it.
final class Conditions {

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:\\b[a-z_][a-z0-9_]*\\.)?\\b([a-z_][a-z0-9_]*)\\)?(?:::[a-z ]+(?:\\[\\])?)?\\)*\\s*(=|<>|<=|>=|<|>|~~\\*?|!~~\\*?|IS\\b)");
  private static final Pattern BOOLEAN =
      Pattern.compile(
          "(?:^|\\(|AND |OR |NOT )(?:[a-z_][a-z0-9_]*\\.)?([a-z_][a-z0-9_]*)(?=\\)|$| AND| OR)");

  private Conditions() {}

  /// In the order of the filter.
  static Set<String> columns(String condition) {
    Set<String> columns = new LinkedHashSet<>();
    Matcher compared = COMPARED.matcher(withoutLiterals(condition));
    while (compared.find()) {
      columns.add(compared.group(1));
    }
    Matcher bool = BOOLEAN.matcher(withoutLiterals(condition));
    while (bool.find()) {
      columns.add(bool.group(1));
    }
    return columns;
  }

  /// What to try for a scan that throws away most of what it reads.
  static String index(String relation, String condition) {
    Set<String> columns = columns(condition);
    if (condition.contains("~~*") || condition.contains("~~ '%")) {
      return "A B-tree cannot serve a search inside a text: try a trigram index (pg_trgm, GIN) on %s%s."
          .formatted(relation, columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")");
    }
    if (columns.isEmpty()) {
      return "Index %s on the columns of its filter.".formatted(relation);
    }
    return "Index %s on the columns of its filter (%s), the most selective first."
        .formatted(relation, String.join(", ", columns));
  }

  private static String withoutLiterals(String condition) {
    return condition.replaceAll("'(?:[^']|'')*'(?:::[a-z ]+(?:\\[\\])?)?", "?");
  }
}
