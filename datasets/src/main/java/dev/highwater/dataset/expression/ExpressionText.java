package dev.highwater.dataset.expression;

import dev.highwater.dataset.expression.Expression.Argument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes expressions as text that reads back as the same expression.
public final class ExpressionText {

  private ExpressionText() {}

  /// The expression's text.
  public static String of(Expression expression) {
    return switch (expression) {
      case Expression.Numeric number ->
          BigDecimal.valueOf(number.unscaled(), number.scale()).toPlainString();
      case Expression.Text text -> quote(text.value());
      case Expression.Truth truth -> Boolean.toString(truth.value());
      case Expression.Null nothing -> "null";
      case Expression.Day day -> "date '" + LocalDate.ofEpochDay(day.epochDay()) + "'";
      case Expression.Moment moment -> "timestamp '" + instant(moment.epochMicros()) + "'";
      case Expression.Template template -> "f" + quote(parts(template));
      case Expression.Name name -> name.quoted() ? Names.quoted(name.name()) : name.name();
      case Expression.Member member -> operand(member.target()) + "." + Names.column(member.name());
      case Expression.Call call ->
          (call.target() == null ? "" : operand(call.target()) + ".")
              + call.function()
              + list("(", call.arguments(), ExpressionText::argument, ")");
      case Expression.Prefix prefix ->
          prefix.operator()
              + (prefix.operator().equals("not") ? " " : "")
              + operand(prefix.operand());
      case Expression.Infix infix ->
          operand(infix.left()) + " " + infix.operator() + " " + operand(infix.right());
      case Expression.In in ->
          operand(in.value()) + " in " + list("(", in.options(), ExpressionText::of, ")");
      case Expression.IsNull isNull ->
          operand(isNull.value()) + (isNull.negated() ? " is not null" : " is null");
      case Expression.JsonObject object ->
          list("{", object.fields(), field -> quote(field.key()) + ": " + of(field.value()), "}");
      case Expression.JsonArray array -> list("[", array.elements(), ExpressionText::of, "]");
    };
  }

  private static Instant instant(long epochMicros) {
    return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS);
  }

  /// In brackets where it is more than one word.
  private static String operand(Expression expression) {
    return switch (expression) {
      case Expression.Prefix _, Expression.Infix _, Expression.In _, Expression.IsNull _ ->
          "(" + of(expression) + ")";
      default -> of(expression);
    };
  }

  private static String argument(Argument argument) {
    Expression label = argument.label();
    return label == null ? of(argument.value()) : of(label) + ": " + of(argument.value());
  }

  private static String parts(Expression.Template template) {
    return template.parts().stream()
        .map(part -> part instanceof Expression.Text text ? text.value() : "{" + of(part) + "}")
        .collect(Collectors.joining());
  }

  private static <T> String list(
      String open, List<T> elements, Function<T, String> text, String close) {
    return elements.stream().map(text).collect(Collectors.joining(", ", open, close));
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
