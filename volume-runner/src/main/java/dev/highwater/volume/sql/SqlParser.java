package dev.highwater.volume.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a SQL file at its semicolons and turns `:name` into `?`.
///
/// A statement gets its name from a line `-- name: …` before or in it; without one it is called by
/// its number. `-- for each: other` makes it run once per row of the statement `other`. `::` casts,
/// `:=`, array slices between numbers, strings, comments and dollar quotes are left alone.
public final class SqlParser {

  private static final Pattern NOTE = Pattern.compile("--\\s*(name|for each):\\s*(.*?)\\s*");

  private final String sql;
  private final List<SqlProblem> problems;
  private final List<SqlStatement> statements = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final StringBuilder jdbc = new StringBuilder();
  private final List<String> parameters = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String forEach;
  private int line = 1;

  private SqlParser(String sql, List<SqlProblem> problems) {
    this.sql = sql;
    this.problems = problems;
  }

  /// Parses a file.
  ///
  /// @param problems gets every mistake found
  /// @return empty if there was a mistake
  public static Optional<SqlScript> parse(String file, String sql, List<SqlProblem> problems) {
    int before = problems.size();
    SqlParser parser = new SqlParser(sql, problems);
    parser.run();
    if (parser.statements.isEmpty() && problems.size() == before) {
      problems.add(new SqlProblem(1, "the file holds no statement"));
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new SqlScript(file, about(sql), parser.statements));
  }

  private void run() {
    int at = 0;
    while (at < sql.length()) {
      int end = SqlScanner.skip(sql, at);
      char c = sql.charAt(at);
      if (end > at) {
        skipped(sql.substring(at, end));
        at = end;
      } else if (c == ';') {
        finish();
        at++;
      } else if (c == ':') {
        at = colon(at);
      } else {
        jdbc.append(c == '?' ? "??" : String.valueOf(c));
        line += c == '\n' ? 1 : 0;
        at++;
      }
    }
    finish();
  }

  private void skipped(String stretch) {
    if (stretch.startsWith("--")) {
      Matcher note = NOTE.matcher(stretch);
      if (note.matches() && note.group(1).equals("name")) {
        name = note.group(2);
      } else if (note.matches()) {
        forEach = note.group(2);
      }
    } else {
      jdbc.append(stretch.startsWith("/*") ? " " : stretch);
    }
    line += (int) stretch.chars().filter(c -> c == '\n').count();
  }

  private int colon(int at) {
    char next = at + 1 < sql.length() ? sql.charAt(at + 1) : '\0';
    if (next == ':' || next == '=') {
      jdbc.append(':').append(next);
      return at + 2;
    }
    if (!SqlScanner.isIdentifierStart(next)) {
      jdbc.append(':');
      return at + 1;
    }
    int end = at + 1;
    while (end < sql.length() && SqlScanner.isIdentifierPart(sql.charAt(end))) {
      end++;
    }
    parameters.add(sql.substring(at + 1, end));
    jdbc.append('?');
    return end;
  }

  private void finish() {
    String text = jdbc.toString().strip();
    if (!text.isEmpty()) {
      String called = name == null ? "statement " + (statements.size() + 1) : name;
      if (forEach != null && !names.contains(forEach)) {
        problems.add(
            new SqlProblem(line, "'for each: " + forEach + "' names no earlier statement"));
      }
      if (!names.add(called)) {
        problems.add(new SqlProblem(line, "two statements are called '" + called + "'"));
      }
      statements.add(new SqlStatement(called, Optional.ofNullable(forEach), text, parameters));
    } else if (name != null || forEach != null) {
      problems.add(new SqlProblem(line, "no statement follows the name '" + name + "'"));
    }
    jdbc.setLength(0);
    parameters.clear();
    name = null;
    forEach = null;
  }

  private static String about(String sql) {
    StringBuilder about = new StringBuilder();
    for (String each : sql.lines().toList()) {
      if (!each.startsWith("--") || NOTE.matcher(each).matches()) {
        break;
      }
      about.append(each.substring(2).strip()).append('\n');
    }
    return about.toString().strip();
  }
}
