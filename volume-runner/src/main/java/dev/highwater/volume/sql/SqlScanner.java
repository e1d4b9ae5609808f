package dev.highwater.volume.sql;

/// Finds the ends of what a named parameter or a semicolon may not be looked for in: strings,
/// quoted identifiers, comments and dollar quotes (PostgreSQL manual, "Lexical Structure").
final class SqlScanner {

  private SqlScanner() {}

  /// The index after the quoted or commented stretch that begins at `start`, or `start` if none
  /// does.
  static int skip(String sql, int start) {
    char c = sql.charAt(start);
    char next = start + 1 < sql.length() ? sql.charAt(start + 1) : '\0';
    if (c == '\'') {
      return afterQuote(sql, start, '\'', isEscapeString(sql, start));
    }
    if (c == '"') {
      return afterQuote(sql, start, '"', false);
    }
    if (c == '-' && next == '-') {
      int end = sql.indexOf('\n', start);
      return end < 0 ? sql.length() : end;
    }
    if (c == '/' && next == '*') {
      return afterComment(sql, start);
    }
    if (c == '$' && (start == 0 || !isIdentifierPart(sql.charAt(start - 1)))) {
      return afterDollarQuote(sql, start);
    }
    return start;
  }

  static boolean isIdentifierStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  static boolean isIdentifierPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private static boolean isEscapeString(String sql, int quote) {
    return quote > 0
        && (sql.charAt(quote - 1) == 'E' || sql.charAt(quote - 1) == 'e')
        && (quote == 1 || !isIdentifierPart(sql.charAt(quote - 2)));
  }

  /// A doubled quote inside is two stretches side by side, which comes to the same.
  private static int afterQuote(String sql, int start, char quote, boolean backslashes) {
    int at = start + 1;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (backslashes && c == '\\') {
        at += 2;
      } else if (c == quote) {
        return at + 1;
      } else {
        at++;
      }
    }
    return sql.length();
  }

  /// PostgreSQL's comments nest.
  private static int afterComment(String sql, int start) {
    int depth = 0;
    int at = start;
    while (at + 1 < sql.length()) {
      if (sql.charAt(at) == '/' && sql.charAt(at + 1) == '*') {
        depth++;
        at += 2;
      } else if (sql.charAt(at) == '*' && sql.charAt(at + 1) == '/') {
        depth--;
        at += 2;
        if (depth == 0) {
          return at;
        }
      } else {
        at++;
      }
    }
    return sql.length();
  }

  private static int afterDollarQuote(String sql, int start) {
    int at = start + 1;
    while (at < sql.length()
        && sql.charAt(at) != '$'
        && (at == start + 1 ? isIdentifierStart(sql.charAt(at)) : isTagPart(sql.charAt(at)))) {
      at++;
    }
    if (at >= sql.length() || sql.charAt(at) != '$') {
      return start;
    }
    String tag = sql.substring(start, at + 1);
    int end = sql.indexOf(tag, at + 1);
    return end < 0 ? sql.length() : end + tag.length();
  }

  private static boolean isTagPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
