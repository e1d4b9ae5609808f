package dev.highwater.seed.constraint;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.Parser;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be told of a formula's values without computing any.
final class FormulaFacts {

  private static final int LONG = 1_000_000;

  private FormulaFacts() {}

  static Expression parsed(String formula) {
    try {
      return Parser.parse(formula);
    } catch (ExpressionException e) {
      throw new IllegalArgumentException("No formula: " + formula, e);
    }
  }

  /// Whether all values surely stand on the right side of a limit.
  ///
  /// @param limit an inclusive limit as a formula
  static boolean respects(Expression formula, String limit, boolean lower) {
    Expression end = parsed(limit);
    if (formula.equals(end)) {
      return true;
    }
    return switch (formula) {
      case Expression.Null _ -> true;
      case Expression.Call call -> called(call, limit, end, lower);
      case Expression.Infix(String operator, Expression left, Expression right) ->
          (lower && operator.equals("+") && left.equals(end) && isPositive(right))
              || beyond(amount(formula, lower), end, lower);
      default -> beyond(amount(formula, lower), end, lower);
    };
  }

  private static boolean called(Expression.Call call, String limit, Expression end, boolean lower) {
    List<Argument> arguments = call.arguments();
    return switch (call.function()) {
      case "maybe" -> respects(arguments.get(1).value(), limit, lower);
      case "date_between", "moment_between" -> arguments.get(lower ? 0 : 1).value().equals(end);
      case "weighted" ->
          arguments.stream()
              .allMatch(
                  argument -> argument.label() != null && respects(argument.label(), limit, lower));
      case "one_of" ->
          arguments.stream().allMatch(argument -> respects(argument.value(), limit, lower));
      case "if" ->
          respects(arguments.get(1).value(), limit, lower)
              && respects(arguments.get(2).value(), limit, lower);
      default -> beyond(amount(call, lower), end, lower);
    };
  }

  private static boolean isPositive(Expression expression) {
    BigDecimal least = amount(expression, true);
    return least != null && least.signum() > 0;
  }

  private static boolean beyond(@Nullable BigDecimal own, Expression end, boolean lower) {
    BigDecimal other = amount(end, lower);
    return own != null
        && other != null
        && (lower ? own.compareTo(other) >= 0 : own.compareTo(other) <= 0);
  }

  /// The least or greatest number a formula can give, null where that is not known.
  private static @Nullable BigDecimal amount(Expression formula, boolean least) {
    return switch (formula) {
      case Expression.Numeric(long unscaled, int scale) -> BigDecimal.valueOf(unscaled, scale);
      case Expression.Prefix(String operator, Expression operand) -> {
        BigDecimal inner = operator.equals("-") ? amount(operand, !least) : null;
        yield inner == null ? null : inner.negate();
      }
      case Expression.Infix(String operator, Expression left, Expression right)
          when operator.equals("+") -> {
        BigDecimal a = amount(left, least);
        BigDecimal b = amount(right, least);
        yield a == null || b == null ? null : a.add(b);
      }
      case Expression.Name(String name, boolean _) ->
          least && (name.equals("row") || name.equals("ordinal")) ? BigDecimal.ZERO : null;
      case Expression.Call call -> {
        int last = call.arguments().size() - 1;
        yield switch (call.function()) {
          case "uniform" ->
              last == 1 ? amount(call.arguments().get(least ? 0 : 1).value(), least) : null;
          case "normal", "lognormal", "within" ->
              last >= 2
                  ? amount(call.arguments().get(least ? last - 1 : last).value(), least)
                  : null;
          case "zipf", "poisson", "geometric" -> least ? BigDecimal.ZERO : null;
          default -> null;
        };
      }
      default -> null;
    };
  }

  /// How many characters a text formula's values have; null where nothing is known.
  static Span length(Expression formula) {
    return switch (formula) {
      case Expression.Text(String text) -> new Span(text.length(), text.length());
      case Expression.Template(List<Expression> parts) -> {
        Span sum = new Span(0, 0);
        for (Expression part : parts) {
          sum = plus(sum, length(part));
        }
        yield sum;
      }
      case Expression.Call call -> called(call);
      default -> Span.ANY;
    };
  }

  private static Span plus(Span a, Span b) {
    return new Span(
        Math.min(LONG, a.least() + b.least()),
        a.most() >= LONG || b.most() >= LONG ? Span.UNLIMITED : a.most() + b.most());
  }

  private static Span called(Expression.Call call) {
    List<Argument> arguments = call.arguments();
    return switch (call.function()) {
      case "maybe" -> length(arguments.get(1).value());
      case "upper", "lower" -> length(arguments.getFirst().value());
      case "digits", "letters", "hex" ->
          arguments.getFirst().value() instanceof Expression.Numeric(long n, int _)
              ? new Span((int) n, (int) n)
              : Span.ANY;
      case "code" ->
          arguments.get(1).value() instanceof Expression.Numeric(long n, int _)
              ? new Span((int) n, 13)
              : Span.ANY;
      case "pool", "words", "sentences", "paragraphs" -> new Span(1, Span.UNLIMITED);
      case "ipv4" -> new Span(7, 15);
      case "uuid" -> new Span(36, 36);
      case "if" -> either(length(arguments.get(1).value()), length(arguments.get(2).value()));
      case "left" ->
          arguments.get(1).value() instanceof Expression.Numeric(long n, int _)
              ? length(arguments.getFirst().value()).and(new Span(0, (int) n))
              : Span.ANY;
      default -> Span.ANY;
    };
  }

  private static Span either(Span a, Span b) {
    return new Span(Math.min(a.least(), b.least()), Math.max(a.most(), b.most()));
  }
}
