package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.expression.Expression.Field;
import dev.highwater.dataset.expression.Expression.Numeric;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Makes a formula count from another row on than the first: wherever it reads `row`.
final class Shift {

  private static final String ROW = "row";

  private final long rows;

  /// @param rows by which it counts on
  Shift(long rows) {
    this.rows = rows;
  }

  Expression in(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> isRow(name) ? sum(name, rows) : name;
      case Expression.Template template -> new Expression.Template(all(template.parts()));
      case Expression.Member member -> new Expression.Member(in(member.target()), member.name());
      case Expression.Call call ->
          isRow(call)
              ? sum(call, rows)
              : new Expression.Call(
                  maybe(call.target()),
                  call.function(),
                  call.arguments().stream()
                      .map(argument -> new Argument(maybe(argument.label()), in(argument.value())))
                      .toList());
      case Expression.Prefix prefix ->
          new Expression.Prefix(prefix.operator(), in(prefix.operand()));
      case Expression.Infix infix -> {
        OptionalLong constant = rowPlus(infix);
        yield constant.isPresent()
            ? sum(infix.left(), constant.getAsLong() + rows)
            : new Expression.Infix(infix.operator(), in(infix.left()), in(infix.right()));
      }
      case Expression.In among -> new Expression.In(in(among.value()), all(among.options()));
      case Expression.IsNull isNull -> new Expression.IsNull(in(isNull.value()), isNull.negated());
      case Expression.JsonObject object ->
          new Expression.JsonObject(
              object.fields().stream()
                  .map(field -> new Field(field.key(), in(field.value())))
                  .toList());
      case Expression.JsonArray array -> new Expression.JsonArray(all(array.elements()));
      case Expression.Numeric number -> number;
      case Expression.Text text -> text;
      case Expression.Truth truth -> truth;
      case Expression.Null nothing -> nothing;
      case Expression.Day day -> day;
      case Expression.Moment moment -> moment;
    };
  }

  /// The constant of `row + constant`, which counts by ones.
  static OptionalLong rowPlus(Expression expression) {
    if (isRow(expression)) {
      return OptionalLong.of(0);
    }
    return expression instanceof Expression.Infix infix
            && infix.operator().equals("+")
            && isRow(infix.left())
            && infix.right() instanceof Numeric number
            && number.scale() == 0
        ? OptionalLong.of(number.unscaled())
        : OptionalLong.empty();
  }

  private static boolean isRow(Expression expression) {
    return expression instanceof Expression.Call call
        ? call.target() == null && call.function().equals(ROW) && call.arguments().isEmpty()
        : expression instanceof Expression.Name name && !name.quoted() && name.name().equals(ROW);
  }

  private static Expression sum(Expression row, long constant) {
    return new Expression.Infix("+", row, new Numeric(constant, 0));
  }

  private @Nullable Expression maybe(@Nullable Expression expression) {
    return expression == null ? null : in(expression);
  }

  private List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(this::in).toList();
  }
}
