package dev.highwater.dataset.expression;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.Set;

/// Names of tables and columns as expressions write them: in double quotes where they need them.
public final class Names {

  /// What expressions call by a name unless a column is called so; with empty brackets behind them
  /// they mean it in any case.
  public static final Set<String> WORDS =
      Set.of(
          "row", "self", "as_of", "today", "parent", "ordinal", "siblings", "tree", "node", "ref");

  private static final Set<String> SYNTAX =
      Set.of("true", "false", "null", "date", "timestamp", "and", "or", "not", "in", "is", "f");

  private Names() {}

  /// A column or let.
  public static String column(String name) {
    boolean plain = Lexer.isName(name) && !WORDS.contains(name) && !SYNTAX.contains(name);
    return plain ? name : quoted(name);
  }

  /// A table, its schema left out where that is `public`.
  public static String table(QualifiedName name) {
    return name.schema().equals("public")
        ? column(name.name())
        : column(name.schema()) + "." + column(name.name());
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
