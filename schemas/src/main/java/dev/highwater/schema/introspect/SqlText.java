package dev.highwater.schema.introspect;

import java.util.ArrayList;
import java.util.List;

/// Finds its way in SQL that PostgreSQL has written, past quotes and brackets.
///
/// PostgreSQL doubles quotes and backslashes in what it writes and quotes with dollars nowhere, so
/// a quote inside of a text ends it and begins another one at once, which comes to the same.
final class SqlText {

  private SqlText() {}

  /// The items of a list that stand between commas outside of all quotes and brackets.
  static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i = next(list, i)) {
      switch (list.charAt(i)) {
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case ',' -> {
          if (depth == 0) {
            items.add(list.substring(start, i).strip());
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    items.add(list.substring(start).strip());
    return items;
  }

  /// What stands in brackets after the first occurrence of `WHEN (` outside of quotes.
  static String condition(String definition) {
    int open = -1;
    int depth = 0;
    for (int i = 0; i < definition.length(); i = next(definition, i)) {
      char c = definition.charAt(i);
      if (open < 0 && definition.startsWith(" WHEN (", i)) {
        open = i + " WHEN (".length();
        i = open - 1;
        depth = 1;
      } else if (open >= 0 && c == '(') {
        depth++;
      } else if (open >= 0 && c == ')' && --depth == 0) {
        return definition.substring(open, i);
      }
    }
    throw new IllegalArgumentException("There is no condition in " + definition);
  }

  /// Where to look after a place: behind the quote that begins there, or one further.
  private static int next(String sql, int place) {
    char quote = sql.charAt(place);
    if (quote != '\'' && quote != '"') {
      return place + 1;
    }
    int end = sql.indexOf(quote, place + 1);
    return end < 0 ? sql.length() : end + 1;
  }
}
