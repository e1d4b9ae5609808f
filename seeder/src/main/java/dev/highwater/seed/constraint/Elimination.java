package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a column out of a relation of several: what is left says what the others may be, so that
/// the column, which follows them, keeps within its own limits. From `a + b + c = 100` and `c >= 0`
/// comes `a + b + 0 <= 100` (one step of Fourier-Motzkin elimination).
final class Elimination {

  private Elimination() {}

  /// The relation of the others.
  ///
  /// @param column that is reckoned from the others, once in the relation
  /// @param limit of it that is the same in every row
  /// @param lower whether it must not fall below the limit
  /// @return nothing where the limit asks nothing of the others, or that is not known
  static Optional<Relation> of(Relation relation, String column, Limit limit, boolean lower) {
    int sign = sign(relation.left(), column) - sign(relation.right(), column);
    if (sign == 0 || !(limit.literal() instanceof Literal.Amount(BigDecimal value))) {
      return Optional.empty();
    }
    // Left minus right grows with the column where the sign is positive.
    boolean atMost = sign > 0 == lower;
    boolean strict = !limit.inclusive();
    String operator =
        switch (relation.operator()) {
          case "=" -> (atMost ? "<" : ">") + (strict ? "" : "=");
          case "<", "<=" -> atMost ? relation.operator() : null;
          case ">", ">=" -> atMost ? null : relation.operator();
          default -> null;
        };
    Map<String, Sql> end = Map.of(column, new Sql.Amount(value));
    return Optional.ofNullable(operator)
        .map(
            found ->
                new Relation(
                    relation.left().with(end),
                    found,
                    relation.right().with(end),
                    relation.nullPasses()));
  }

  /// 1 where an expression grows with a column, -1 where it falls, 0 where it does neither or it is
  /// not known.
  private static int sign(@Nullable Sql sql, String column) {
    return switch (sql) {
      case Sql.Column(String name) -> name.equals(column) ? 1 : 0;
      case Sql.Cast(Sql operand, String _) -> sign(operand, column);
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right) when operator.is("+") ->
          sign(left, column) + sign(right, column);
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right) when operator.is("-") ->
          sign(left, column) - sign(right, column);
      case null, default -> 0;
    };
  }
}
