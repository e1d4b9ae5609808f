package dev.highwater.dataset.expression;

import java.util.ArrayList;
import java.util.List;

/// Cuts text into tokens.
final class Lexer {

  private static final List<String> SYMBOLS =
      List.of(
          "<>", "<=", ">=", "||", "+", "-", "*", "/", "%", "=", "<", ">", "(", ")", "[", "]", "{",
          "}", ",", ".", ":");

  private final String source;
  private int at;

  private Lexer(String source) {
    this.source = source;
  }

  static List<Token> tokens(String source) throws ExpressionException {
    Lexer lexer = new Lexer(source);
    List<Token> tokens = new ArrayList<>();
    while (true) {
      Token token = lexer.next();
      tokens.add(token);
      if (token.kind() == Token.Kind.END) {
        return tokens;
      }
    }
  }

  private Token next() throws ExpressionException {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    if (at == source.length()) {
      return new Token(Token.Kind.END, "", at);
    }
    int start = at;
    char c = source.charAt(at);
    if (c == '\'') {
      return new Token(Token.Kind.TEXT, quoted("a text"), start);
    }
    if (c == '"') {
      return new Token(Token.Kind.QUOTED, quoted("a name"), start);
    }
    if (c == 'f' && at + 1 < source.length() && source.charAt(at + 1) == '\'') {
      at++;
      return new Token(Token.Kind.TEMPLATE, quoted("a text"), start);
    }
    if (isNameStart(c)) {
      while (at < source.length() && isNamePart(source.charAt(at))) {
        at++;
      }
      return new Token(Token.Kind.NAME, source.substring(start, at), start);
    }
    if (isDigit(c)) {
      return number(start);
    }
    for (String symbol : SYMBOLS) {
      if (source.startsWith(symbol, at)) {
        at += symbol.length();
        return new Token(Token.Kind.SYMBOL, symbol, start);
      }
    }
    throw new ExpressionException("'" + c + "' means nothing here", at);
  }

  private Token number(int start) {
    while (at < source.length() && (isDigit(source.charAt(at)) || source.charAt(at) == '_')) {
      at++;
    }
    if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
      at++;
      while (at < source.length() && isDigit(source.charAt(at))) {
        at++;
      }
    }
    return new Token(Token.Kind.NUMBER, source.substring(start, at).replace("_", ""), start);
  }

  private String quoted(String what) throws ExpressionException {
    char quote = source.charAt(at);
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < source.length()) {
      char c = source.charAt(at++);
      if (c != quote) {
        text.append(c);
      } else if (at < source.length() && source.charAt(at) == quote) {
        text.append(quote);
        at++;
      } else {
        return text.toString();
      }
    }
    throw new ExpressionException(what + " begins here and never ends", start);
  }

  /// Whether a text is one name without quotes.
  static boolean isName(String text) {
    return !text.isEmpty()
        && isNameStart(text.charAt(0))
        && text.chars().allMatch(c -> isNamePart((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c == '_' || Character.isLetter(c);
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}
