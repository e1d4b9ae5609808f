package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the constants of a condition.
final class Constants {

  private Constants() {}

  /// The value of an expression without columns, or null where it is none, or not understood.
  static @Nullable Literal of(Sql sql) {
    return switch (sql) {
      case Sql.Amount(BigDecimal value) -> new Literal.Amount(value);
      case Sql.Text(String value) -> new Literal.Word(value);
      case Sql.Truth(boolean value) -> new Literal.Truth(value);
      case Sql.Cast(Sql operand, String type) -> cast(of(operand), type);
      case Sql.Collate(Sql operand, String _) -> of(operand);
      case Sql.Prefix(Sql.Operator operator, Sql operand) ->
          operator.is("-") && of(operand) instanceof Literal.Amount(BigDecimal value)
              ? new Literal.Amount(value.negate())
              : null;
      case Sql.Infix infix -> arithmetic(infix);
      case Sql.Null _,
          Sql.Column _,
          Sql.And _,
          Sql.Or _,
          Sql.Not _,
          Sql.Quantified _,
          Sql.IsNull _,
          Sql.IsTruth _,
          Sql.IsDistinct _,
          Sql.Call _,
          Sql.Case _,
          Sql.Array _,
          Sql.Row _,
          Sql.Subscript _,
          Sql.Field _ ->
          null;
    };
  }

  private static @Nullable Literal arithmetic(Sql.Infix infix) {
    if (!(of(infix.left()) instanceof Literal.Amount(BigDecimal left))
        || !(of(infix.right()) instanceof Literal.Amount(BigDecimal right))) {
      return null;
    }
    return switch (infix.operator().name()) {
      case "+" -> new Literal.Amount(left.add(right));
      case "-" -> new Literal.Amount(left.subtract(right));
      case "*" -> new Literal.Amount(left.multiply(right));
      default -> null;
    };
  }

  /// The elements of an array of constants, or null.
  static @Nullable List<Literal> elements(Sql sql) {
    return switch (sql) {
      case Sql.Array(List<Sql> elements) -> {
        List<Literal> literals = new ArrayList<>();
        for (Sql element : elements) {
          Literal literal = of(element);
          if (literal == null) {
            yield null;
          }
          literals.add(literal);
        }
        yield literals;
      }
      case Sql.Cast(Sql operand, String type) when type.endsWith("[]") -> {
        String element = type.substring(0, type.length() - 2);
        List<Literal> inner =
            operand instanceof Sql.Text(String text) ? ArrayText.read(text) : elements(operand);
        if (inner == null) {
          yield null;
        }
        List<Literal> literals = new ArrayList<>();
        for (Literal literal : inner) {
          Literal converted = cast(literal, element);
          if (converted == null) {
            yield null;
          }
          literals.add(converted);
        }
        yield literals;
      }
      default -> null;
    };
  }

  private static @Nullable Literal cast(@Nullable Literal literal, String type) {
    if (literal == null) {
      return null;
    }
    Family family = Family.cast(type);
    if (literal instanceof Literal.Word(String text)) {
      return parsed(text, family, type);
    }
    return switch (literal) {
      case Literal.Amount(BigDecimal value) ->
          switch (family) {
            case WHOLE -> new Literal.Amount(value.setScale(0, RoundingMode.HALF_UP));
            case DECIMAL, FLOAT -> literal;
            case TEXT -> new Literal.Word(value.toPlainString());
            default -> null;
          };
      case Literal.Day(LocalDate day) ->
          family == Family.MOMENT ? new Literal.Moment(day.atStartOfDay()) : literal;
      case Literal.Moment(LocalDateTime moment) ->
          family == Family.DAY ? new Literal.Day(moment.toLocalDate()) : literal;
      case Literal.Word _, Literal.Truth _, Literal.Duration _, Literal.Clock _ -> literal;
    };
  }

  private static @Nullable Literal parsed(String text, Family family, String type) {
    try {
      return switch (family) {
        case WHOLE, DECIMAL, FLOAT ->
            type.equals("money") ? null : new Literal.Amount(new BigDecimal(text.strip()));
        case TRUTH -> new Literal.Truth(text.startsWith("t"));
        case DAY -> new Literal.Day(LocalDate.parse(text));
        case TIME -> new Literal.Clock(LocalTime.parse(text));
        case MOMENT -> new Literal.Moment(moment(text));
        case SPAN -> IntervalText.read(text);
        case TEXT, UUID, JSON, BYTES, ARRAY, OTHER -> new Literal.Word(text);
      };
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  /// `2020-01-31 12:30:00.5+00`, as the server writes it in its ISO style.
  private static LocalDateTime moment(String text) {
    String iso = text.strip().replaceFirst(" ", "T");
    int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
    if (iso.indexOf('T') < 0) {
      return LocalDate.parse(iso).atStartOfDay();
    }
    if (sign < iso.indexOf('T')) {
      return LocalDateTime.parse(iso);
    }
    String offset = iso.length() - sign == 3 ? iso + ":00" : iso;
    return OffsetDateTime.parse(offset).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }
}
