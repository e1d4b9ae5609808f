package dev.highwater.seed.constraint;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.Sql.Operator;
import dev.highwater.seed.constraint.FormulaText.Side;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Solves a comparison for one of its columns.
final class Isolation {

  private final NeedReader reader;
  private final FormulaText formulas;

  Isolation(NeedReader reader) {
    this.reader = reader;
    this.formulas = new FormulaText(reader);
  }

  /// What a relation leaves a column when all other columns are given; null where it cannot be
  /// solved for that column.
  @Nullable ColumnDomain of(Relation relation, String column) {
    if (occurrences(relation.left(), column) + occurrences(relation.right(), column) != 1) {
      return null;
    }
    Relation turned = occurrences(relation.left(), column) == 1 ? relation : relation.flipped();
    Relation solved = solve(turned, column);
    return solved == null ? null : limit(solved, column);
  }

  private static int occurrences(Sql sql, String column) {
    return sql instanceof Sql.Column(String name) && name.equals(column)
        ? 1
        : sql.parts().mapToInt(part -> occurrences(part, column)).sum();
  }

  /// The relation with nothing but the column on its left.
  private @Nullable Relation solve(Relation relation, String column) {
    Sql left = Scalars.bare(relation.left(), reader);
    if (left instanceof Sql.Column) {
      return new Relation(left, relation.operator(), relation.right(), relation.nullPasses());
    }
    if (left instanceof Sql.Cast(Sql operand, String type)
        && Family.cast(type) == Family.MOMENT
        && Scalars.family(operand, reader) == Family.DAY) {
      return solve(
          new Relation(operand, relation.operator(), relation.right(), relation.nullPasses()),
          column);
    }
    if (!(left instanceof Sql.Infix(Operator operator, Sql a, Sql b))) {
      return null;
    }
    boolean first = occurrences(a, column) == 1;
    Sql right = relation.right();
    return switch (operator.name()) {
      case "+" -> solve(moved(relation, first ? a : b, minus(right, first ? b : a), false), column);
      case "-" ->
          first
              ? solve(moved(relation, a, plus(right, b), false), column)
              : solve(moved(relation, b, minus(a, right), true), column);
      default -> null;
    };
  }

  private static Relation moved(Relation relation, Sql left, Sql right, boolean flipped) {
    String operator = flipped ? Relation.flipped(relation.operator()) : relation.operator();
    return new Relation(left, operator, right, relation.nullPasses());
  }

  private static Sql plus(Sql a, Sql b) {
    return new Sql.Infix(new Operator(null, "+"), a, b);
  }

  private static Sql minus(Sql a, Sql b) {
    return new Sql.Infix(new Operator(null, "-"), a, b);
  }

  private @Nullable ColumnDomain limit(Relation solved, String column) {
    Sql right = solved.right();
    TreeSet<String> columns = new TreeSet<>(right.columns());
    Family family = reader.family(column);
    Side side =
        switch (solved.operator()) {
          case ">", ">=" -> Side.ABOVE;
          case "<", "<=" -> Side.BELOW;
          default -> Side.EXACT;
        };
    boolean plain = side == Side.EXACT && Scalars.bare(right, reader) instanceof Sql.Column;
    String formula = plain ? Names.column(right.columns().getFirst()) : formulas.of(right, side);
    if (formula == null) {
      return null;
    }
    String fitted = fitted(formula, family, Scalars.family(right, reader), side);
    boolean strict = solved.operator().equals("<") || solved.operator().equals(">");
    Limit limit = new Limit(fitted, !strict, columns, null);
    return switch (solved.operator()) {
      case "<", "<=" -> family.isOrdered() ? ColumnDomain.atMost(limit) : null;
      case ">", ">=" -> family.isOrdered() ? ColumnDomain.atLeast(limit) : null;
      case "=" -> ColumnDomain.exactly(limit);
      default -> ColumnDomain.apartFrom(limit);
    };
  }

  /// Whole columns have whole limits.
  private static String fitted(String formula, Family column, Family limit, Side side) {
    if (column != Family.WHOLE || limit == Family.WHOLE) {
      return formula;
    }
    return switch (side) {
      case ABOVE -> "ceil(" + formula + ")";
      case BELOW -> "floor(" + formula + ")";
      case EXACT -> formula;
    };
  }
}
