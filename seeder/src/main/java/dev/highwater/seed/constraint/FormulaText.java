package dev.highwater.seed.constraint;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.expression.Sql;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes SQL values in the spec's language.
final class FormulaText {

  /// Which side of the true value will do, where it cannot be met exactly: months have 28 to 31
  /// days, and the server's clock goes on after the dataset's has stopped.
  enum Side {
    EXACT,
    BELOW,
    ABOVE;

    Side opposite() {
      return switch (this) {
        case EXACT -> EXACT;
        case BELOW -> ABOVE;
        case ABOVE -> BELOW;
      };
    }
  }

  private static final int MOST_DIGITS = 18;

  /// Days by which the dataset's clock is put forward where the server's must not overtake it:
  /// thirty years.
  private static final int AHEAD = 10_957;

  private final NeedReader reader;

  FormulaText(NeedReader reader) {
    this.reader = reader;
  }

  /// The formula of a value, null where the language has none for it.
  @Nullable String of(Sql sql, Side side) {
    Literal literal = Constants.of(sql);
    if (literal != null) {
      return literal(literal, side);
    }
    Sql bare = Scalars.bare(sql, reader);
    return switch (bare) {
      case Sql.Column(String name) -> column(name);
      case Sql.Prefix(Sql.Operator operator, Sql operand) when operator.is("-") ->
          wrapped("-", of(operand, side.opposite()));
      case Sql.Infix infix -> infix(infix, side);
      case Sql.Call call -> call(call, side);
      default -> null;
    };
  }

  private @Nullable String column(String name) {
    return switch (reader.family(name)) {
      case WHOLE, DECIMAL, FLOAT, TEXT, DAY, TIME, MOMENT, SPAN, TRUTH -> Names.column(name);
      case UUID, JSON, BYTES, ARRAY, OTHER -> null;
    };
  }

  private static @Nullable String literal(Literal literal, Side side) {
    return switch (literal) {
      case Literal.Amount(BigDecimal value) ->
          value.precision() > MOST_DIGITS
                  || value.scale() > MOST_DIGITS
                  || value.scale() < -MOST_DIGITS
              ? null
              : value.signum() < 0 ? "(" + literal.formula() + ")" : literal.formula();
      case Literal.Duration duration -> duration(duration, side);
      case Literal.Word _, Literal.Truth _, Literal.Day _, Literal.Moment _, Literal.Clock _ ->
          literal.formula();
    };
  }

  private static @Nullable String duration(Literal.Duration duration, Side side) {
    int months = duration.months();
    if (months == 0) {
      return duration.formula();
    }
    if (side == Side.EXACT) {
      return null;
    }
    boolean longer = (side == Side.ABOVE) == (months > 0);
    int days = months / 12 * (longer ? 366 : 365) + months % 12 * (longer ? 31 : 28);
    return new Literal.Duration(0, duration.days() + days, duration.micros()).formula();
  }

  private static @Nullable String wrapped(String before, @Nullable String formula) {
    return formula == null ? null : before + "(" + formula + ")";
  }

  private @Nullable String infix(Sql.Infix infix, Side side) {
    String operator = infix.operator().name();
    boolean known =
        operator.equals("+")
            || operator.equals("-")
            || operator.equals("*")
            || operator.equals("/");
    if (!known || !infix.operator().is(operator)) {
      return null;
    }
    boolean wholes =
        Scalars.family(infix.left(), reader) == Family.WHOLE
            && Scalars.family(infix.right(), reader) == Family.WHOLE;
    if (operator.equals("/") && wholes) {
      return null;
    }
    Side rightSide = operator.equals("-") || operator.equals("/") ? side.opposite() : side;
    String left = of(infix.left(), side);
    String right = of(infix.right(), rightSide);
    return left == null || right == null ? null : "(" + left + " " + operator + " " + right + ")";
  }

  private @Nullable String call(Sql.Call call, Side side) {
    List<Sql> arguments = call.arguments();
    return switch (call.function()) {
      case "now",
          "current_timestamp",
          "transaction_timestamp",
          "statement_timestamp",
          "clock_timestamp",
          "localtimestamp" ->
          clock("as_of", side);
      case "current_date" -> clock("today", side);
      case "coalesce" -> joined("coalesce", arguments, side);
      case "greatest" -> joined("max", arguments, side);
      case "least" -> joined("min", arguments, side);
      case "abs" -> arguments.size() == 1 ? joined("abs", arguments, Side.EXACT) : null;
      case "length", "char_length", "character_length" ->
          Scalars.family(arguments.getFirst(), reader) == Family.TEXT
              ? joined("length", arguments, Side.EXACT)
              : null;
      default -> null;
    };
  }

  private static String clock(String name, Side side) {
    return switch (side) {
      case ABOVE ->
          name.equals("today") ? "(today + " + AHEAD + ")" : "(as_of + days(" + AHEAD + "))";
      case BELOW, EXACT -> name;
    };
  }

  private @Nullable String joined(String function, List<Sql> arguments, Side side) {
    StringBuilder formula = new StringBuilder(function).append('(');
    for (Sql argument : arguments) {
      String part = of(argument, side);
      if (part == null) {
        return null;
      }
      formula.append(formula.charAt(formula.length() - 1) == '(' ? "" : ", ").append(part);
    }
    return formula.append(')').toString();
  }
}
