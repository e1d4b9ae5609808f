package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts of conditions that hold: `num_nonnulls(a, b) = 1`, `(a IS NULL)::int + (b IS NULL)::int <
/// 2` and sums of `CASE WHEN … THEN 1 ELSE 0 END`.
final class Counting {

  private static final int MOST_CONDITIONS = 12;
  private static final int MOST_WAYS = 200;

  private final List<Sql> conditions = new ArrayList<>();
  private int base;

  private Counting() {}

  static @Nullable Need read(
      Sql left, String operator, Sql right, Wanted wanted, NeedReader reader) {
    Literal constant = Constants.of(right);
    if (!(constant instanceof Literal.Amount(BigDecimal value)) || value.scale() > 0) {
      return null;
    }
    Counting counting = new Counting();
    if (!counting.add(left, reader)
        || counting.conditions.isEmpty()
        || counting.conditions.size() > MOST_CONDITIONS) {
      return null;
    }
    return counting.need(operator, value.intValue() - counting.base, reader);
  }

  private boolean add(Sql sql, NeedReader reader) {
    return switch (sql) {
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right) when operator.is("+") ->
          add(left, reader) && add(right, reader);
      case Sql.Amount(BigDecimal value) when value.scale() <= 0 -> {
        base += value.intValue();
        yield true;
      }
      case Sql.Cast(Sql operand, String type)
          when Family.cast(type) == Family.WHOLE && Conditions.is(operand, reader) ->
          conditions.add(operand);
      case Sql.Cast(Sql operand, String type) when Family.cast(type).isNumber() ->
          add(operand, reader);
      case Sql.Case choice -> addChoice(choice);
      case Sql.Call call when call.function().equals("num_nonnulls") ->
          conditions.addAll(
              call.arguments().stream().map(argument -> new Sql.IsNull(argument, true)).toList());
      case Sql.Call call when call.function().equals("num_nulls") ->
          conditions.addAll(
              call.arguments().stream().map(argument -> new Sql.IsNull(argument, false)).toList());
      default -> false;
    };
  }

  /// `CASE WHEN condition THEN 1 ELSE 0 END` or the other way round.
  private boolean addChoice(Sql.Case choice) {
    if (choice.subject() != null || choice.branches().size() != 1 || choice.otherwise() == null) {
      return false;
    }
    Sql condition = choice.branches().getFirst().condition();
    Literal then = Constants.of(choice.branches().getFirst().result());
    Literal otherwise = Constants.of(choice.otherwise());
    Literal one = new Literal.Amount(BigDecimal.ONE);
    Literal zero = new Literal.Amount(BigDecimal.ZERO);
    if (one.equals(then) && zero.equals(otherwise)) {
      return conditions.add(new Sql.IsTruth(condition, true, false));
    }
    return zero.equals(then)
        && one.equals(otherwise)
        && conditions.add(new Sql.IsTruth(condition, true, true));
  }

  private @Nullable Need need(String operator, int wanted, NeedReader reader) {
    int all = conditions.size();
    return switch (operator) {
      case "=" -> exactly(wanted, reader);
      case ">=" -> atLeast(wanted, reader);
      case ">" -> atLeast(wanted + 1, reader);
      case "<=" -> atMost(wanted, reader);
      case "<" -> atMost(wanted - 1, reader);
      case "<>" -> {
        Need fewer = atMost(wanted - 1, reader);
        Need more = atLeast(wanted + 1, reader);
        yield fewer == null || more == null
            ? null
            : wanted < 0 || wanted > all ? Need.Settled.ALWAYS : Need.any(List.of(fewer, more));
      }
      default -> null;
    };
  }

  private @Nullable Need exactly(int count, NeedReader reader) {
    return subsets(count, true, true, reader);
  }

  private @Nullable Need atLeast(int count, NeedReader reader) {
    return count <= 0 ? Need.Settled.ALWAYS : subsets(count, true, false, reader);
  }

  private @Nullable Need atMost(int count, NeedReader reader) {
    return count >= conditions.size() ? Need.Settled.ALWAYS : subsets(count, false, true, reader);
  }

  /// One way for each subset of so many conditions.
  ///
  /// @param inside whether those in it must hold
  /// @param outside whether those outside must fail
  private @Nullable Need subsets(int count, boolean inside, boolean outside, NeedReader reader) {
    if (count < 0 || count > conditions.size()) {
      return Need.Settled.NEVER;
    }
    List<Need> ways = new ArrayList<>();
    for (int bits = 0; bits < 1 << conditions.size(); bits++) {
      if (Integer.bitCount(bits) == count) {
        if (ways.size() == MOST_WAYS) {
          return null;
        }
        ways.add(way(bits, inside, outside, reader));
      }
    }
    return Need.any(ways);
  }

  private Need way(int bits, boolean inside, boolean outside, NeedReader reader) {
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      boolean in = (bits >> i & 1) == 1;
      if (in && inside) {
        needs.add(reader.read(conditions.get(i), Wanted.TRUE));
      } else if (!in && outside) {
        needs.add(reader.read(conditions.get(i), Wanted.FALSE));
      }
    }
    return Need.all(needs);
  }
}
