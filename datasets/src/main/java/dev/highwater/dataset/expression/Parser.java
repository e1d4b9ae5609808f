package dev.highwater.dataset.expression;

import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.expression.Expression.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads expressions by precedence climbing (Pratt, POPL 1973).
public final class Parser {

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

  private final List<Token> tokens;
  private int at;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Reads a whole text as one expression.
  public static Expression parse(String source) throws ExpressionException {
    Parser parser = new Parser(Lexer.tokens(source));
    Expression expression = parser.expression();
    Token end = parser.peek();
    if (end.kind() != Token.Kind.END) {
      throw new ExpressionException("expected the end, found " + end.shown(), end.position());
    }
    return expression;
  }

  private Expression expression() throws ExpressionException {
    Expression left = conjunction();
    while (accept("or")) {
      left = new Expression.Infix("or", left, conjunction());
    }
    return left;
  }

  private Expression conjunction() throws ExpressionException {
    Expression left = negation();
    while (accept("and")) {
      left = new Expression.Infix("and", left, negation());
    }
    return left;
  }

  private Expression negation() throws ExpressionException {
    return accept("not") ? new Expression.Prefix("not", negation()) : comparison();
  }

  private Expression comparison() throws ExpressionException {
    Expression left = concatenation();
    Token next = peek();
    if (next.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(next.text())) {
      at++;
      return new Expression.Infix(next.text(), left, concatenation());
    }
    if (accept("in")) {
      expect("(");
      return new Expression.In(left, expressionsUntil(")"));
    }
    if (next.is("not") && tokens.get(at + 1).is("in")) {
      at += 2;
      expect("(");
      return new Expression.Prefix("not", new Expression.In(left, expressionsUntil(")")));
    }
    if (accept("is")) {
      boolean negated = accept("not");
      expect("null");
      return new Expression.IsNull(left, negated);
    }
    return left;
  }

  private Expression concatenation() throws ExpressionException {
    Expression left = sum();
    while (accept("||")) {
      left = new Expression.Infix("||", left, sum());
    }
    return left;
  }

  private Expression sum() throws ExpressionException {
    Expression left = product();
    while (peek().is("+") || peek().is("-")) {
      left = new Expression.Infix(tokens.get(at++).text(), left, product());
    }
    return left;
  }

  private Expression product() throws ExpressionException {
    Expression left = signed();
    while (peek().is("*") || peek().is("/") || peek().is("%")) {
      left = new Expression.Infix(tokens.get(at++).text(), left, signed());
    }
    return left;
  }

  private Expression signed() throws ExpressionException {
    return accept("-") ? new Expression.Prefix("-", signed()) : path();
  }

  private Expression path() throws ExpressionException {
    Expression expression = primary();
    while (accept(".")) {
      String name = name();
      expression =
          accept("(")
              ? new Expression.Call(expression, name, arguments())
              : new Expression.Member(expression, name);
    }
    return expression;
  }

  private Expression primary() throws ExpressionException {
    Token token = tokens.get(at++);
    return switch (token.kind()) {
      case NUMBER -> numeric(token);
      case TEXT -> new Expression.Text(token.text());
      case TEMPLATE -> template(token);
      case NAME -> named(token);
      case QUOTED -> new Expression.Name(token.text(), true);
      case SYMBOL ->
          switch (token.text()) {
            case "(" -> {
              Expression inner = expression();
              expect(")");
              yield inner;
            }
            case "[" -> new Expression.JsonArray(expressionsUntil("]"));
            case "{" -> object();
            default -> throw unexpected(token);
          };
      case END -> throw unexpected(token);
    };
  }

  private Expression named(Token token) throws ExpressionException {
    switch (token.text()) {
      case "true", "false" -> {
        return new Expression.Truth(token.text().equals("true"));
      }
      case "null" -> {
        return new Expression.Null();
      }
      case "date" -> {
        if (peek().kind() == Token.Kind.TEXT) {
          return day(tokens.get(at++));
        }
      }
      case "timestamp" -> {
        if (peek().kind() == Token.Kind.TEXT) {
          return moment(tokens.get(at++));
        }
      }
      default -> {}
    }
    if (accept("(")) {
      return new Expression.Call(null, token.text(), arguments());
    }
    if (peek().kind() == Token.Kind.NUMBER) {
      Expression parameter = numeric(tokens.get(at++));
      return new Expression.Call(null, token.text(), List.of(new Argument(null, parameter)));
    }
    return new Expression.Name(token.text(), false);
  }

  private List<Argument> arguments() throws ExpressionException {
    List<Argument> arguments = new ArrayList<>();
    if (accept(")")) {
      return arguments;
    }
    do {
      Expression value = expression();
      arguments.add(accept(":") ? new Argument(value, expression()) : new Argument(null, value));
    } while (accept(","));
    expect(")");
    return arguments;
  }

  private List<Expression> expressionsUntil(String close) throws ExpressionException {
    List<Expression> expressions = new ArrayList<>();
    if (accept(close)) {
      return expressions;
    }
    do {
      expressions.add(expression());
    } while (accept(","));
    expect(close);
    return expressions;
  }

  private Expression object() throws ExpressionException {
    List<Field> fields = new ArrayList<>();
    if (accept("}")) {
      return new Expression.JsonObject(fields);
    }
    do {
      Token key = tokens.get(at++);
      if (key.kind() != Token.Kind.TEXT) {
        throw new ExpressionException(
            "expected a key in quotes, found " + key.shown(), key.position());
      }
      expect(":");
      fields.add(new Field(key.text(), expression()));
    } while (accept(","));
    expect("}");
    return new Expression.JsonObject(fields);
  }

  private static Expression template(Token token) throws ExpressionException {
    List<Expression> parts = new ArrayList<>();
    String text = token.text();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf('{', from);
      if (open < 0) {
        parts.add(new Expression.Text(text.substring(from)));
        break;
      }
      if (open > from) {
        parts.add(new Expression.Text(text.substring(from, open)));
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new ExpressionException("a hole of the template is not closed", token.position());
      }
      try {
        parts.add(parse(text.substring(open + 1, close)));
      } catch (ExpressionException inner) {
        throw new ExpressionException(
            "in a hole of the template: " + inner.getMessage(), token.position());
      }
      from = close + 1;
    }
    return new Expression.Template(parts);
  }

  private static Expression numeric(Token token) throws ExpressionException {
    String text = token.text();
    int point = text.indexOf('.');
    try {
      return new Expression.Numeric(
          Long.parseLong(text.replace(".", "")), point < 0 ? 0 : text.length() - point - 1);
    } catch (NumberFormatException e) {
      throw new ExpressionException(text + " has too many digits", token.position());
    }
  }

  private static Expression day(Token token) throws ExpressionException {
    try {
      return new Expression.Day(LocalDate.parse(token.text()).toEpochDay());
    } catch (DateTimeException e) {
      throw new ExpressionException(
          "'" + token.text() + "' is no date; write it as '2024-01-31'", token.position());
    }
  }

  private static Expression moment(Token token) throws ExpressionException {
    try {
      Instant instant = Instant.parse(token.text());
      return new Expression.Moment(
          instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1_000);
    } catch (DateTimeException e) {
      throw new ExpressionException(
          "'" + token.text() + "' is no instant; write it as '2024-01-31T12:00:00Z'",
          token.position());
    }
  }

  private String name() throws ExpressionException {
    Token token = tokens.get(at++);
    if (token.kind() != Token.Kind.NAME && token.kind() != Token.Kind.QUOTED) {
      throw new ExpressionException("expected a name, found " + token.shown(), token.position());
    }
    return token.text();
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean accept(String text) {
    if (peek().is(text)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String text) throws ExpressionException {
    Token token = tokens.get(at++);
    if (!token.is(text)) {
      throw new ExpressionException(
          "expected '" + text + "', found " + token.shown(), token.position());
    }
  }

  private static ExpressionException unexpected(Token token) {
    return new ExpressionException("expected a value, found " + token.shown(), token.position());
  }
}
