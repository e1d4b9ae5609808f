package dev.highwater.schema.expression;

import dev.highwater.schema.expression.Sql.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what PostgreSQL's deparser writes (`ruleutils.c`): operators of any name, casts, special
/// forms of functions. It needs no catalogue and gives operators and functions no meaning.
public final class SqlParser {

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");
  private static final Set<String> ADDITIVE = Set.of("+", "-");
  private static final Set<String> MULTIPLICATIVE = Set.of("*", "/", "%");

  private final SqlTokens tokens;
  private final SqlPrimary primary;

  private SqlParser(SqlTokens tokens) {
    this.tokens = tokens;
    this.primary = new SqlPrimary(tokens, this);
  }

  /// Reads a whole text as one expression.
  ///
  /// @throws SqlException where the text is none
  public static Sql parse(String source) throws SqlException {
    SqlTokens tokens = new SqlTokens(source);
    Sql expression = new SqlParser(tokens).expression();
    if (tokens.peek().kind() != SqlToken.Kind.END) {
      throw tokens.unexpected("the end");
    }
    return expression;
  }

  /// The same of a text that may be missing or none that is understood, which gives nothing.
  public static Optional<Sql> read(@Nullable String source) {
    try {
      return source == null ? Optional.empty() : Optional.of(parse(source));
    } catch (SqlException _) {
      return Optional.empty();
    }
  }

  Sql expression() throws SqlException {
    Sql first = conjunction();
    if (!tokens.peek().isWord("or")) {
      return first;
    }
    List<Sql> terms = new ArrayList<>(List.of(first));
    while (tokens.acceptWord("or")) {
      terms.add(conjunction());
    }
    return new Sql.Or(terms);
  }

  private Sql conjunction() throws SqlException {
    Sql first = negation();
    if (!tokens.peek().isWord("and")) {
      return first;
    }
    List<Sql> terms = new ArrayList<>(List.of(first));
    while (tokens.acceptWord("and")) {
      terms.add(negation());
    }
    return new Sql.And(terms);
  }

  private Sql negation() throws SqlException {
    return tokens.acceptWord("not") ? new Sql.Not(negation()) : predicate();
  }

  private Sql predicate() throws SqlException {
    Sql operand = comparison();
    while (tokens.acceptWord("is")) {
      operand = is(operand, tokens.acceptWord("not"));
    }
    return operand;
  }

  private Sql is(Sql operand, boolean negated) throws SqlException {
    SqlToken word = tokens.next();
    return switch (word.text()) {
      case "null" -> new Sql.IsNull(operand, negated);
      case "true" -> new Sql.IsTruth(operand, true, negated);
      case "false" -> new Sql.IsTruth(operand, false, negated);
      case "unknown" -> new Sql.IsTruth(operand, null, negated);
      case "distinct" -> {
        tokens.expectWord("from");
        yield new Sql.IsDistinct(operand, comparison(), negated);
      }
      case "json" -> {
        String kind =
            tokens.acceptWord("object")
                ? "object"
                : tokens.acceptWord("array")
                    ? "array"
                    : tokens.acceptWord("scalar") ? "scalar" : "value";
        Sql test = new Sql.Call(null, "is_json", List.of(operand, new Sql.Text(kind)));
        yield negated ? new Sql.Not(test) : test;
      }
      case "document", "normalized" -> {
        Sql test = new Sql.Call(null, "is_" + word.text(), List.of(operand));
        yield negated ? new Sql.Not(test) : test;
      }
      default -> throw tokens.unexpected(word, "NULL or a truth");
    };
  }

  private Sql comparison() throws SqlException {
    Sql left = other();
    Operator operator = operator(COMPARISONS);
    return operator == null ? left : infix(operator, left, other());
  }

  /// All operators that are neither comparisons nor arithmetic.
  private Sql other() throws SqlException {
    Sql left = sum();
    while (true) {
      Operator operator = operator(null);
      if (operator == null) {
        return left;
      }
      left = infix(operator, left, sum());
    }
  }

  private Sql sum() throws SqlException {
    Sql left = product();
    while (true) {
      Operator operator = operator(ADDITIVE);
      if (operator == null) {
        return left;
      }
      left = infix(operator, left, product());
    }
  }

  private Sql product() throws SqlException {
    Sql left = power();
    while (true) {
      Operator operator = operator(MULTIPLICATIVE);
      if (operator == null) {
        return left;
      }
      left = infix(operator, left, power());
    }
  }

  private Sql power() throws SqlException {
    Sql left = signed();
    while (true) {
      Operator operator = operator(Set.of("^"));
      if (operator == null) {
        return left;
      }
      left = infix(operator, left, signed());
    }
  }

  private Sql signed() throws SqlException {
    SqlToken token = tokens.peek();
    if (token.kind() == SqlToken.Kind.OPERATOR) {
      tokens.next();
      return new Sql.Prefix(Operator.of(token.text()), signed());
    }
    if (token.isWord("operator") && tokens.peek(1).isMark("(")) {
      return new Sql.Prefix(named(), signed());
    }
    return primary.postfixed();
  }

  /// Reads an operator if one of these comes next.
  ///
  /// @param names null for those that stand in no other set, and for all that are written
  ///   `OPERATOR(…)`, which bind alike whatever their names
  private @Nullable Operator operator(@Nullable Set<String> names) throws SqlException {
    SqlToken token = tokens.peek();
    if (names == null && token.isWord("operator") && tokens.peek(1).isMark("(")) {
      return named();
    }
    if (token.kind() != SqlToken.Kind.OPERATOR) {
      return null;
    }
    boolean wanted =
        names == null
            ? !COMPARISONS.contains(token.text())
                && !ADDITIVE.contains(token.text())
                && !MULTIPLICATIVE.contains(token.text())
                && !token.text().equals("^")
            : names.contains(token.text());
    if (!wanted) {
      return null;
    }
    tokens.next();
    return Operator.of(token.text());
  }

  /// `OPERATOR(schema.name)`.
  private Operator named() throws SqlException {
    tokens.expectWord("operator");
    tokens.expectMark("(");
    String schema = null;
    while (tokens.peek().isName()) {
      schema = tokens.next().text();
      tokens.expectMark(".");
    }
    SqlToken operator = tokens.next();
    if (operator.kind() != SqlToken.Kind.OPERATOR) {
      throw tokens.unexpected(operator, "an operator");
    }
    tokens.expectMark(")");
    return new Operator(schema, Operator.of(operator.text()).name());
  }

  /// An operator between operands; `ANY (…)` and `ALL (…)` look like calls on the right.
  private static Sql infix(Operator operator, Sql left, Sql right) {
    if (right instanceof Sql.Call(String schema, String function, List<Sql> arguments)
        && schema == null
        && arguments.size() == 1
        && (function.equals(SqlPrimary.ANY) || function.equals(SqlPrimary.ALL))) {
      return new Sql.Quantified(
          operator, left, function.equals(SqlPrimary.ALL), arguments.getFirst());
    }
    return new Sql.Infix(operator, left, right);
  }

  static BigDecimal number(SqlToken token) throws SqlException {
    try {
      return new BigDecimal(token.text());
    } catch (NumberFormatException e) {
      throw new SqlException(token.text() + " is no number", token.position());
    }
  }
}
