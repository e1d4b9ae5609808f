package dev.highwater.volume.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One statement of a file, with its named parameters replaced by JDBC's `?`.
///
/// @param name unique in its file
/// @param forEach the earlier statement of the same file whose every row this one is run for, its
///   columns bound as parameters; empty for a statement that is run once
/// @param jdbc the statement as JDBC takes it; PostgreSQL's own `?` operators are doubled
/// @param parameters name of each `?`, from left to right; a name may stand several times
public record SqlStatement(
    String name, Optional<String> forEach, String jdbc, List<String> parameters) {

  public SqlStatement {
    if (name.isBlank() || jdbc.isBlank()) {
      throw new IllegalArgumentException("A statement needs a name and a text");
    }
    parameters = List.copyOf(parameters);
  }

  /// The statement with a comment behind its first word by which it is found again in
  /// `pg_stat_statements`.
  ///
  /// The comment stands inside because the text that view keeps does not begin with the comments
  /// before a statement in every version.
  public String tagged(String tag) {
    int end = 0;
    while (end < jdbc.length() && Character.isLetter(jdbc.charAt(end))) {
      end++;
    }
    return jdbc.substring(0, end) + " " + comment(tag) + jdbc.substring(end);
  }

  /// The comment that carries a tag.
  public static String comment(String tag) {
    return "/* highwater:" + tag.replace("*/", "* /").replace("?", "") + " */";
  }

  /// The statement as PREPARE takes it: `$1`, `$2` from left to right, one a `?`.
  public String numbered() {
    StringBuilder text = new StringBuilder();
    int number = 0;
    int at = 0;
    while (at < jdbc.length()) {
      int end = SqlScanner.skip(jdbc, at);
      if (end > at) {
        text.append(jdbc, at, end);
        at = end;
      } else if (jdbc.startsWith("??", at)) {
        text.append('?');
        at += 2;
      } else if (jdbc.charAt(at) == '?') {
        number++;
        text.append('$').append(number);
        at++;
      } else {
        text.append(jdbc.charAt(at));
        at++;
      }
    }
    return text.toString();
  }

  /// Whether it gives rows back.
  public boolean isQuery() {
    String start = jdbc.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("select")
        || start.startsWith("with")
        || start.startsWith("values")
        || start.startsWith("(");
  }
}
