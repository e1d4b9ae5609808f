package dev.highwater.schema.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts SQL into tokens by PostgreSQL's lexical rules (manual, 4.1).
final class SqlLexer {

  private static final String OPERATOR = "+-*/<>=~!@#%^&|`?";

  private final String source;
  private int at;

  private SqlLexer(String source) {
    this.source = source;
  }

  static List<SqlToken> tokens(String source) throws SqlException {
    SqlLexer lexer = new SqlLexer(source);
    List<SqlToken> tokens = new ArrayList<>();
    while (true) {
      SqlToken token = lexer.next();
      tokens.add(token);
      if (token.kind() == SqlToken.Kind.END) {
        return tokens;
      }
    }
  }

  private SqlToken next() throws SqlException {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    int start = at;
    if (at == source.length()) {
      return new SqlToken(SqlToken.Kind.END, "", at);
    }
    char c = source.charAt(at);
    if (c == '\'') {
      return new SqlToken(SqlToken.Kind.TEXT, quoted('\'', false), start);
    }
    if (c == '"') {
      return new SqlToken(SqlToken.Kind.NAME, quoted('"', false), start);
    }
    boolean prefixed = at + 1 < source.length() && source.charAt(at + 1) == '\'';
    if (prefixed && (c == 'E' || c == 'e')) {
      at++;
      return new SqlToken(SqlToken.Kind.TEXT, quoted('\'', true), start);
    }
    if (prefixed && "BbXx".indexOf(c) >= 0) {
      at++;
      return new SqlToken(SqlToken.Kind.TEXT, quoted('\'', false), start);
    }
    if (isNameStart(c)) {
      while (at < source.length() && isNamePart(source.charAt(at))) {
        at++;
      }
      String word = source.substring(start, at).toLowerCase(Locale.ROOT);
      return new SqlToken(SqlToken.Kind.WORD, word, start);
    }
    if (isDigit(c) || (c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
      return number();
    }
    if (source.startsWith("::", at) || source.startsWith("=>", at)) {
      at += 2;
      return new SqlToken(SqlToken.Kind.MARK, source.substring(start, at), start);
    }
    if ("()[],.:".indexOf(c) >= 0) {
      at++;
      return new SqlToken(SqlToken.Kind.MARK, source.substring(start, at), start);
    }
    if (OPERATOR.indexOf(c) >= 0) {
      while (at < source.length() && OPERATOR.indexOf(source.charAt(at)) >= 0) {
        at++;
      }
      return new SqlToken(SqlToken.Kind.OPERATOR, source.substring(start, at), start);
    }
    throw new SqlException("'" + c + "' means nothing here", at);
  }

  private SqlToken number() {
    int start = at;
    while (at < source.length() && (isDigit(source.charAt(at)) || source.charAt(at) == '.')) {
      at++;
    }
    if (at < source.length() && (source.charAt(at) == 'e' || source.charAt(at) == 'E')) {
      at++;
      if (at < source.length() && "+-".indexOf(source.charAt(at)) >= 0) {
        at++;
      }
      while (at < source.length() && isDigit(source.charAt(at))) {
        at++;
      }
    }
    return new SqlToken(SqlToken.Kind.NUMBER, source.substring(start, at), start);
  }

  private String quoted(char quote, boolean escapes) throws SqlException {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < source.length()) {
      char c = source.charAt(at++);
      if (c == quote) {
        if (at == source.length() || source.charAt(at) != quote) {
          return text.toString();
        }
        at++;
        text.append(quote);
      } else if (escapes && c == '\\' && at < source.length()) {
        text.append(escaped(source.charAt(at++)));
      } else {
        text.append(c);
      }
    }
    throw new SqlException("a quotation begins here and never ends", start);
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c == '_' || Character.isLetter(c);
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }
}
