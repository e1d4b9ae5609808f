package dev.highwater.schema.expression;

import java.util.Set;

/// Reads the name of a type as `format_type` writes it.
final class SqlTypeName {

  private static final Set<String> INTERVAL_FIELDS =
      Set.of("year", "month", "day", "hour", "minute", "second", "to");

  private SqlTypeName() {}

  static String read(SqlTokens tokens) throws SqlException {
    SqlToken first = tokens.peek();
    String name = tokens.expectName();
    while (tokens.peek().isMark(".") && tokens.peek(1).isName()) {
      tokens.next();
      tokens.next();
    }
    if (first.kind() == SqlToken.Kind.WORD) {
      words(tokens, name);
    }
    modifier(tokens);
    if (first.kind() == SqlToken.Kind.WORD && (name.equals("timestamp") || name.equals("time"))) {
      zone(tokens);
    }
    while (tokens.peek().isMark("[") && tokens.peek(1).isMark("]")) {
      tokens.next();
      tokens.next();
    }
    return tokens.since(first);
  }

  private static void words(SqlTokens tokens, String name) {
    switch (name) {
      case "double" -> tokens.acceptWord("precision");
      case "character", "bit" -> tokens.acceptWord("varying");
      case "interval" -> {
        while (INTERVAL_FIELDS.contains(tokens.peek().text())) {
          tokens.next();
        }
      }
      default -> {}
    }
  }

  private static void modifier(SqlTokens tokens) throws SqlException {
    if (!tokens.acceptMark("(")) {
      return;
    }
    while (!tokens.acceptMark(")")) {
      if (tokens.next().kind() == SqlToken.Kind.END) {
        throw tokens.unexpected("')'");
      }
    }
  }

  private static void zone(SqlTokens tokens) throws SqlException {
    if (tokens.acceptWord("with") || tokens.acceptWord("without")) {
      tokens.expectWord("time");
      tokens.expectWord("zone");
    }
  }
}
