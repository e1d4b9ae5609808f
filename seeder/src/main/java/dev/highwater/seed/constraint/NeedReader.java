package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlException;
import dev.highwater.schema.expression.SqlParser;
import dev.highwater.seed.constraint.Need.Holds;
import dev.highwater.seed.constraint.Need.Settled;
import dev.highwater.seed.constraint.Need.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns conditions into needs: pushes negations inwards and spells out when null will do.
///
/// For conditions of AND and OR alone, "not false" and its kind distribute over the parts, so that
/// each comparison can be looked at by itself with what is wanted of it.
final class NeedReader {

  private final Map<String, Column> columns;
  private final Comparisons comparisons;

  /// @param columns by the names that the condition uses; a domain's condition calls its column
  ///   `value`
  NeedReader(Map<String, Column> columns) {
    this.columns = columns;
    this.comparisons = new Comparisons(this);
  }

  /// What a CHECK needs.
  Need check(String expression) throws SqlException {
    return read(SqlParser.parse(expression), Wanted.NOT_FALSE);
  }

  @Nullable Column column(String name) {
    return columns.get(name);
  }

  Family family(String column) {
    Column found = columns.get(column);
    return found == null ? Family.OTHER : Family.of(found.type());
  }

  Need read(Sql sql, Wanted wanted) {
    return switch (sql) {
      case Sql.And(List<Sql> terms) -> combined(terms, wanted, wanted.positive());
      case Sql.Or(List<Sql> terms) -> combined(terms, wanted, !wanted.positive());
      case Sql.Not(Sql operand) -> read(operand, wanted.negated());
      case Sql.Truth(boolean value) -> value == wanted.positive() ? Settled.ALWAYS : Settled.NEVER;
      case Sql.Null _ -> wanted.nullPasses() ? Settled.ALWAYS : Settled.NEVER;
      case Sql.Cast(Sql operand, String type) when Family.cast(type) == Family.TRUTH ->
          operand instanceof Sql.Null
              ? read(operand, wanted)
              : Constants.of(sql) instanceof Literal.Truth(boolean value)
                  ? read(new Sql.Truth(value), wanted)
                  : read(operand, wanted);
      case Sql.IsNull(Sql operand, boolean negated) -> isNull(operand, negated, wanted, sql);
      case Sql.IsTruth truth -> isTruth(truth, wanted);
      case Sql.IsDistinct distinct -> isDistinct(distinct, wanted);
      case Sql.Column(String name) ->
          family(name) == Family.TRUTH
              ? holds(name, ColumnDomain.only(new Literal.Truth(wanted.positive())), wanted)
              : new Unread(sql, wanted);
      case Sql.Case choice -> choice(choice, wanted);
      case Sql.Infix infix -> comparisons.read(infix, wanted);
      case Sql.Quantified quantified -> comparisons.read(quantified, wanted);
      case Sql.Call call -> call(call, wanted);
      case Sql.Text _,
          Sql.Amount _,
          Sql.Cast _,
          Sql.Prefix _,
          Sql.Array _,
          Sql.Row _,
          Sql.Subscript _,
          Sql.Field _,
          Sql.Collate _ ->
          new Unread(sql, wanted);
    };
  }

  /// A column that holds only what is in a domain, or null where that will do.
  static Need holds(String column, ColumnDomain domain, Wanted wanted) {
    return new Holds(column, wanted.nullPasses() ? domain : domain.withPresence(Presence.REQUIRED));
  }

  static Need present(String column) {
    return new Holds(column, ColumnDomain.of(Presence.REQUIRED));
  }

  static Need missing(String column) {
    return new Holds(column, ColumnDomain.of(Presence.FORBIDDEN));
  }

  private Need combined(List<Sql> terms, Wanted wanted, boolean all) {
    List<Need> needs = new ArrayList<>();
    for (Sql term : terms) {
      needs.add(read(term, wanted));
    }
    return all ? Need.all(needs) : Need.any(needs);
  }

  private Need call(Sql.Call call, Wanted wanted) {
    if (call.function().equals("coalesce") && !call.arguments().isEmpty()) {
      return coalesce(call.arguments(), wanted);
    }
    Need need = TextTests.call(call, wanted, this);
    return need == null || !PatternCheck.areReadable(need) ? new Unread(call, wanted) : need;
  }

  /// The first of some conditions that is not unknown decides.
  private Need coalesce(List<Sql> conditions, Wanted wanted) {
    Sql first = conditions.getFirst();
    if (conditions.size() == 1) {
      return read(first, wanted);
    }
    Wanted strict = wanted.positive() ? Wanted.TRUE : Wanted.FALSE;
    List<Sql> rest = conditions.subList(1, conditions.size());
    return Need.any(
        List.of(read(first, strict), Need.all(List.of(unknown(first), coalesce(rest, wanted)))));
  }

  /// What makes a condition unknown: a null in a column that it reads, where that is sure to.
  private Need unknown(Sql condition) {
    return Nulls.isNull(condition, this);
  }

  private Need isNull(Sql operand, boolean negated, Wanted wanted, Sql whole) {
    if (operand instanceof Sql.Row(List<Sql> fields)) {
      List<Need> needs = new ArrayList<>();
      for (Sql field : fields) {
        boolean present = negated == wanted.positive();
        needs.add(present ? Nulls.notNull(field, this) : Nulls.isNull(field, this));
      }
      return wanted.positive() ? Need.all(needs) : Need.any(needs);
    }
    Need need =
        negated == wanted.positive() ? Nulls.notNull(operand, this) : Nulls.isNull(operand, this);
    return need instanceof Unread || !PatternCheck.areReadable(need)
        ? new Unread(whole, wanted)
        : need;
  }

  private Need isTruth(Sql.IsTruth truth, Wanted wanted) {
    boolean holds = wanted.positive() != truth.negated();
    Boolean value = truth.value();
    if (value == null) {
      return holds ? Nulls.isNull(truth.operand(), this) : Nulls.notNull(truth.operand(), this);
    }
    Wanted inner =
        value ? holds ? Wanted.TRUE : Wanted.NOT_TRUE : holds ? Wanted.FALSE : Wanted.NOT_FALSE;
    return read(truth.operand(), inner);
  }

  /// `a IS DISTINCT FROM b` and its negation are never unknown.
  private Need isDistinct(Sql.IsDistinct distinct, Wanted wanted) {
    boolean different = distinct.negated() != wanted.positive();
    Sql left = distinct.left();
    Sql right = distinct.right();
    if (isNullLiteral(right) || isNullLiteral(left)) {
      Sql operand = isNullLiteral(right) ? left : right;
      return different ? Nulls.notNull(operand, this) : Nulls.isNull(operand, this);
    }
    Sql equals = new Sql.Infix(new Sql.Operator(null, "="), left, right);
    boolean leftNever = Constants.of(left) != null;
    boolean rightNever = Constants.of(right) != null;
    Need leftNull = leftNever ? Settled.NEVER : Nulls.isNull(left, this);
    Need rightNull = rightNever ? Settled.NEVER : Nulls.isNull(right, this);
    Need leftThere = leftNever ? Settled.ALWAYS : Nulls.notNull(left, this);
    Need rightThere = rightNever ? Settled.ALWAYS : Nulls.notNull(right, this);
    return different
        ? Need.any(
            List.of(
                read(equals, Wanted.FALSE),
                Need.all(List.of(leftNull, rightThere)),
                Need.all(List.of(leftThere, rightNull))))
        : Need.any(List.of(read(equals, Wanted.TRUE), Need.all(List.of(leftNull, rightNull))));
  }

  static boolean isNullLiteral(Sql sql) {
    return sql instanceof Sql.Null
        || (sql instanceof Sql.Cast(Sql operand, String _) && isNullLiteral(operand));
  }

  /// The first branch whose condition is true decides.
  private Need choice(Sql.Case choice, Wanted wanted) {
    List<Need> needs = new ArrayList<>();
    for (Cases.Path path : Cases.paths(choice, this)) {
      needs.add(Need.all(List.of(path.condition(), read(path.result(), wanted))));
    }
    return Need.any(needs);
  }
}
