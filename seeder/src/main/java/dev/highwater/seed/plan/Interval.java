package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.expression.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Between which numbers an expression lies, by interval arithmetic: each operator takes the least
/// and the largest of what its operands can come to. Columns are taken to be independent of each
/// other, and divisors to be at least 1.
///
/// @param low at most `high`
/// @param bytes of the integer type that it is computed in, which the server refuses to leave; 0 of
///   other numbers
record Interval(double low, double high, int bytes) {

  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

  /// What an expression comes to.
  ///
  /// @param columns what each of its columns comes to
  /// @return null where it is not known, or an integer on the way would be too large for its type
  static @Nullable Interval of(Sql sql, Map<String, Interval> columns) {
    Interval found =
        switch (sql) {
          case Sql.Column(String name) -> columns.get(name);
          case Sql.Amount(var value) -> {
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            yield new Interval(value.doubleValue(), value.doubleValue(), whole ? 4 : 0);
          }
          case Sql.Prefix(Sql.Operator operator, Sql operand) -> {
            Interval of = of(operand, columns);
            yield of != null && operator.is("-") ? new Interval(-of.high, -of.low, of.bytes) : null;
          }
          case Sql.Infix(Sql.Operator operator, Sql left, Sql right) -> {
            Interval a = of(left, columns);
            Interval b = of(right, columns);
            yield a == null || b == null ? null : a.with(operator, b);
          }
          case Sql.Cast(Sql operand, String type) -> {
            Interval of = of(operand, columns);
            yield of == null ? null : of.as(type);
          }
          case Sql.Call(String _, String function, List<Sql> arguments) ->
              call(function, arguments, columns);
          case Sql.Case choice ->
              hull(
                  Stream.concat(
                          choice.branches().stream().map(Sql.When::result),
                          Stream.ofNullable(choice.otherwise()))
                      .toList(),
                  columns);
          default -> null;
        };
    return found == null || found.overflows() ? null : found;
  }

  /// The values of a column that is never negative.
  static Interval of(Column column, double most) {
    return new Interval(0, most, bytes(column.type().base().name().name()));
  }

  private static @Nullable Interval call(
      String function, List<Sql> arguments, Map<String, Interval> columns) {
    return switch (function) {
      case "coalesce", "greatest", "least" -> hull(arguments, columns);
      case "nullif", "round", "trunc", "floor", "ceil", "ceiling" -> {
        Interval of = of(arguments.getFirst(), columns);
        yield of == null ? null : new Interval(Math.floor(of.low), Math.ceil(of.high), of.bytes);
      }
      case "abs" -> {
        Interval of = of(arguments.getFirst(), columns);
        yield of == null ? null : new Interval(0, of.largest(), of.bytes);
      }
      default -> null;
    };
  }

  /// What any of some expressions comes to; nulls come to nothing.
  private static @Nullable Interval hull(List<Sql> any, Map<String, Interval> columns) {
    Interval all = null;
    for (Sql one : any) {
      Sql bare = one;
      while (bare instanceof Sql.Cast(Sql operand, String _)) {
        bare = operand;
      }
      if (bare instanceof Sql.Null) {
        continue;
      }
      Interval of = of(one, columns);
      if (of == null) {
        return null;
      }
      all =
          all == null
              ? of
              : new Interval(Math.min(all.low, of.low), Math.max(all.high, of.high), wide(all, of));
    }
    return all;
  }

  private @Nullable Interval with(Sql.Operator operator, Interval other) {
    int wide = wide(this, other);
    if (operator.is("+")) {
      return new Interval(low + other.low, high + other.high, wide);
    }
    if (operator.is("-")) {
      return new Interval(low - other.high, high - other.low, wide);
    }
    if (operator.is("*")) {
      double[] corners = {low * other.low, low * other.high, high * other.low, high * other.high};
      Arrays.sort(corners);
      return new Interval(corners[0], corners[3], wide);
    }
    if (operator.is("/")) {
      double divisor = other.low == other.high && other.low != 0 ? Math.abs(other.low) : 1;
      double sign = other.low == other.high && other.low < 0 ? -1 : 1;
      double one = sign * low / divisor;
      double two = sign * high / divisor;
      return new Interval(Math.min(one, two), Math.max(one, two), wide);
    }
    return operator.is("%") ? new Interval(Math.min(low, 0), Math.max(high, 0), wide) : null;
  }

  private @Nullable Interval as(String type) {
    Matcher numeric = NUMERIC.matcher(type);
    if (numeric.matches()) {
      int whole = Integer.parseInt(numeric.group(1)) - Integer.parseInt(numeric.group(2));
      return largest() < StrictMath.pow(10, whole) ? new Interval(low, high, 0) : null;
    }
    return switch (type) {
      case "smallint" -> new Interval(low, high, 2);
      case "integer" -> new Interval(low, high, 4);
      case "bigint" -> new Interval(low, high, 8);
      case "numeric", "double precision", "real" -> new Interval(low, high, 0);
      default -> null;
    };
  }

  /// The farthest from zero.
  double largest() {
    return Math.max(Math.abs(low), Math.abs(high));
  }

  private boolean overflows() {
    return bytes > 0 && largest() > StrictMath.pow(2, 8 * bytes - 1) - 1;
  }

  /// Of an integer and another number, that is no integer either.
  private static int wide(Interval a, Interval b) {
    return a.bytes == 0 || b.bytes == 0 ? 0 : Math.max(a.bytes, b.bytes);
  }

  private static int bytes(String type) {
    return switch (type) {
      case "int2" -> 2;
      case "int4" -> 4;
      case "int8" -> 8;
      default -> 0;
    };
  }
}
