package dev.highwater.schema.expression;

import dev.highwater.schema.expression.Sql.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what operators stand between: literals, columns, calls, and what is hung on to them.
final class SqlPrimary {

  static final String ANY = "any";
  static final String ALL = "all";

  /// Functions without parentheses.
  private static final Set<String> BARE =
      Set.of(
          "current_catalog",
          "current_date",
          "current_role",
          "current_schema",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "system_user",
          "user");

  /// Words that stand between arguments instead of commas.
  private static final Set<String> SEPARATORS =
      Set.of("escape", "for", "from", "in", "placing", "similar");

  private final SqlTokens tokens;
  private final SqlParser parser;

  SqlPrimary(SqlTokens tokens, SqlParser parser) {
    this.tokens = tokens;
    this.parser = parser;
  }

  Sql postfixed() throws SqlException {
    Sql operand = primary();
    while (true) {
      if (tokens.acceptMark("::")) {
        operand = new Sql.Cast(operand, SqlTypeName.read(tokens));
      } else if (tokens.acceptMark("[")) {
        operand = subscript(operand);
      } else if (tokens.peek().isMark(".") && tokens.peek(1).isName()) {
        tokens.next();
        operand = new Sql.Field(operand, tokens.expectName());
      } else if (tokens.acceptWord("collate")) {
        operand = new Sql.Collate(operand, collation());
      } else if (tokens.peek().isWord("at") && tokens.peek(1).isWord("time")) {
        tokens.next();
        tokens.next();
        tokens.expectWord("zone");
        operand = new Sql.Call(null, "timezone", List.of(postfixed(), operand));
      } else if (tokens.acceptWord("overlaps")) {
        operand = overlaps(operand, primary());
      } else {
        return operand;
      }
    }
  }

  private Sql subscript(Sql operand) throws SqlException {
    List<Sql> indexes = new ArrayList<>();
    boolean slice = false;
    while (!tokens.acceptMark("]")) {
      if (tokens.acceptMark(":")) {
        slice = true;
      } else {
        indexes.add(parser.expression());
      }
    }
    return new Sql.Subscript(operand, indexes, slice);
  }

  private String collation() throws SqlException {
    StringBuilder name = new StringBuilder(tokens.expectName());
    while (tokens.acceptMark(".")) {
      name.append('.').append(tokens.expectName());
    }
    return name.toString();
  }

  private Sql overlaps(Sql left, Sql right) throws SqlException {
    if (left instanceof Sql.Row(List<Sql> mine) && right instanceof Sql.Row(List<Sql> theirs)) {
      List<Sql> arguments = new ArrayList<>(mine);
      arguments.addAll(theirs);
      return new Sql.Call(null, "overlaps", arguments);
    }
    throw tokens.unexpected("two pairs around OVERLAPS");
  }

  private Sql primary() throws SqlException {
    SqlToken token = tokens.next();
    return switch (token.kind()) {
      case NUMBER -> new Sql.Amount(SqlParser.number(token));
      case TEXT -> new Sql.Text(token.text());
      case NAME -> named(token);
      case WORD -> word(token);
      case MARK -> {
        if (!token.text().equals("(")) {
          throw tokens.unexpected(token, "a value");
        }
        yield parenthesised();
      }
      case OPERATOR, END -> throw tokens.unexpected(token, "a value");
    };
  }

  private Sql parenthesised() throws SqlException {
    Sql first = parser.expression();
    if (tokens.acceptMark(")")) {
      return first;
    }
    List<Sql> fields = new ArrayList<>(List.of(first));
    while (tokens.acceptMark(",")) {
      fields.add(parser.expression());
    }
    tokens.expectMark(")");
    return new Sql.Row(fields);
  }

  private Sql word(SqlToken token) throws SqlException {
    return switch (token.text()) {
      case "true" -> new Sql.Truth(true);
      case "false" -> new Sql.Truth(false);
      case "null" -> new Sql.Null();
      case "case" -> choice();
      case "array" -> {
        tokens.expectMark("[");
        yield new Sql.Array(listUntil("]"));
      }
      case "row" -> {
        tokens.expectMark("(");
        yield new Sql.Row(listUntil(")"));
      }
      case "cast" -> {
        tokens.expectMark("(");
        Sql operand = parser.expression();
        tokens.expectWord("as");
        String type = SqlTypeName.read(tokens);
        tokens.expectMark(")");
        yield new Sql.Cast(operand, type);
      }
      default -> {
        if (!BARE.contains(token.text())) {
          yield named(token);
        }
        yield new Sql.Call(null, token.text(), tokens.acceptMark("(") ? listUntil(")") : List.of());
      }
    };
  }

  private List<Sql> listUntil(String close) throws SqlException {
    List<Sql> list = new ArrayList<>();
    if (tokens.acceptMark(close)) {
      return list;
    }
    do {
      list.add(parser.expression());
    } while (tokens.acceptMark(","));
    tokens.expectMark(close);
    return list;
  }

  private Sql choice() throws SqlException {
    Sql subject = tokens.peek().isWord("when") ? null : parser.expression();
    List<When> branches = new ArrayList<>();
    while (tokens.acceptWord("when")) {
      Sql condition = parser.expression();
      tokens.expectWord("then");
      branches.add(new When(condition, parser.expression()));
    }
    Sql otherwise = tokens.acceptWord("else") ? parser.expression() : null;
    tokens.expectWord("end");
    return new Sql.Case(subject, branches, otherwise);
  }

  /// A column, or a function with its arguments.
  private Sql named(SqlToken first) throws SqlException {
    if (tokens.acceptMark("(")) {
      return call(null, first.text());
    }
    if (tokens.peek().isMark(".") && tokens.peek(1).isName() && tokens.peek(2).isMark("(")) {
      tokens.next();
      String function = tokens.expectName();
      tokens.expectMark("(");
      return call(first.text(), function);
    }
    return new Sql.Column(first.text());
  }

  private Sql call(@Nullable String schema, String function) throws SqlException {
    String name = function;
    if (function.equals("trim")) {
      name = trimmed();
    }
    List<Sql> arguments = new ArrayList<>();
    while (!tokens.acceptMark(")")) {
      if (!tokens.acceptMark(",") && isSeparator(tokens.peek())) {
        tokens.next();
      }
      tokens.acceptWord("variadic");
      if (tokens.peek().isName() && tokens.peek(1).isMark("=>")) {
        tokens.next();
        tokens.next();
      }
      arguments.add(parser.expression());
    }
    if (function.equals("trim") && arguments.size() == 2) {
      arguments = arguments.reversed();
    }
    if (name.equals("extract") && arguments.getFirst() instanceof Sql.Column(String field)) {
      arguments.set(0, new Sql.Text(field));
    }
    return new Sql.Call(schema, name, arguments);
  }

  private static boolean isSeparator(SqlToken token) {
    return token.kind() == SqlToken.Kind.WORD && SEPARATORS.contains(token.text());
  }

  /// The function that `TRIM(BOTH …)` and its kind stand for.
  private String trimmed() {
    if (tokens.acceptWord("leading")) {
      return "ltrim";
    }
    if (tokens.acceptWord("trailing")) {
      return "rtrim";
    }
    tokens.acceptWord("both");
    return "btrim";
  }
}
