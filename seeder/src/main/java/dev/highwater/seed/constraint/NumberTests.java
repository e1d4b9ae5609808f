package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Functions of numbers and dates.
final class NumberTests {

  private NumberTests() {}

  static @Nullable Need constant(
      Sql left, String operator, Literal right, Wanted wanted, NeedReader reader) {
    if (!(left instanceof Sql.Call call)
        || call.arguments().isEmpty()
        || !(right instanceof Literal.Amount(BigDecimal value))) {
      return null;
    }
    return switch (call.function()) {
      case "abs" -> absolute(call, operator, value, wanted, reader);
      case "extract", "date_part" -> part(call, operator, value, wanted, reader);
      default -> null;
    };
  }

  private static @Nullable Need absolute(
      Sql.Call call, String operator, BigDecimal value, Wanted wanted, NeedReader reader) {
    Sql operand = Scalars.bare(call.arguments().getFirst(), reader);
    if (!(operand instanceof Sql.Column(String name)) || !reader.family(name).isNumber()) {
      return null;
    }
    Literal most = new Literal.Amount(value);
    Literal least = new Literal.Amount(value.negate());
    return switch (operator) {
      case "<", "<=" -> {
        Need below = ColumnTests.read(name, operator, most, wanted, reader);
        Need above = ColumnTests.read(name, Relation.flipped(operator), least, wanted, reader);
        yield below == null || above == null ? null : Need.all(List.of(below, above));
      }
      case ">", ">=" -> ColumnTests.read(name, operator, most, wanted, reader);
      default -> null;
    };
  }

  /// The year of a date is a matter of its limits.
  private static @Nullable Need part(
      Sql.Call call, String operator, BigDecimal value, Wanted wanted, NeedReader reader) {
    if (call.arguments().size() != 2
        || !(Constants.of(call.arguments().getFirst()) instanceof Literal.Word(String field))
        || !field.equalsIgnoreCase("year")
        || value.scale() > 0) {
      return null;
    }
    Sql operand = Scalars.bare(call.arguments().get(1), reader);
    if (!(operand instanceof Sql.Column(String name))
        || (reader.family(name) != Family.DAY && reader.family(name) != Family.MOMENT)) {
      return null;
    }
    int year = value.intValue();
    Limit first = Limit.of(new Literal.Day(LocalDate.of(year, 1, 1)), true);
    Limit before = Limit.of(new Literal.Day(LocalDate.of(year, 1, 1)), false);
    Limit next = Limit.of(new Literal.Day(LocalDate.of(year + 1, 1, 1)), true);
    Limit beforeNext = Limit.of(new Literal.Day(LocalDate.of(year + 1, 1, 1)), false);
    ColumnDomain domain =
        switch (operator) {
          case "=" -> ColumnDomain.atLeast(first).and(ColumnDomain.atMost(beforeNext));
          case ">=" -> ColumnDomain.atLeast(first);
          case ">" -> ColumnDomain.atLeast(next);
          case "<=" -> ColumnDomain.atMost(beforeNext);
          case "<" -> ColumnDomain.atMost(before);
          default -> null;
        };
    return domain == null ? null : NeedReader.holds(name, domain, wanted);
  }
}
