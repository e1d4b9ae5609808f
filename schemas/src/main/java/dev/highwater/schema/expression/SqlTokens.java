package dev.highwater.schema.expression;

import java.util.List;

/// A reading position in the tokens of a text.
final class SqlTokens {

  private final String source;
  private final List<SqlToken> tokens;
  private int at;

  SqlTokens(String source) throws SqlException {
    this.source = source;
    this.tokens = SqlLexer.tokens(source);
  }

  SqlToken peek() {
    return peek(0);
  }

  SqlToken peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  SqlToken next() {
    SqlToken token = peek();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /// The text from a token to just before the one that comes next.
  String since(SqlToken first) {
    return source.substring(first.position(), peek().position()).strip();
  }

  boolean acceptWord(String word) {
    if (peek().isWord(word)) {
      next();
      return true;
    }
    return false;
  }

  boolean acceptMark(String mark) {
    if (peek().isMark(mark)) {
      next();
      return true;
    }
    return false;
  }

  void expectWord(String word) throws SqlException {
    if (!acceptWord(word)) {
      throw unexpected("'" + word + "'");
    }
  }

  void expectMark(String mark) throws SqlException {
    if (!acceptMark(mark)) {
      throw unexpected("'" + mark + "'");
    }
  }

  String expectName() throws SqlException {
    if (!peek().isName()) {
      throw unexpected("a name");
    }
    return next().text();
  }

  SqlException unexpected(String wanted) {
    return unexpected(peek(), wanted);
  }

  SqlException unexpected(SqlToken found, String wanted) {
    return new SqlException("expected " + wanted + ", found " + found.shown(), found.position());
  }
}
