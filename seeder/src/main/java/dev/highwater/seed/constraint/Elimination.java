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
  /// @param end the least that it may be, or the most
  /// @param lower whether it is the least
  /// @return nothing where the end asks nothing of the others, or that is not known
  static Optional<Relation> of(Relation relation, String column, BigDecimal end, boolean lower) {
    int sign = sign(relation.left(), column) - sign(relation.right(), column);
    if (sign == 0) {
      return Optional.empty();
    }
    // Left minus right grows with the column where the sign is positive.
    boolean atMost = sign > 0 == lower;
    String operator =
        switch (relation.operator()) {
          case "=" -> atMost ? "<=" : ">=";
          case "<", "<=" -> atMost ? relation.operator() : null;
          case ">", ">=" -> atMost ? null : relation.operator();
          default -> null;
        };
    Map<String, Sql> instead = Map.of(column, new Sql.Amount(end));
    return Optional.ofNullable(operator)
        .map(
            found ->
                new Relation(
                    relation.left().with(instead),
                    found,
                    relation.right().with(instead),
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
