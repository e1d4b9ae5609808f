package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.expression.Expression.Field;
import dev.highwater.dataset.expression.Names;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes an expression mean the language's own words, such as `row`, in a table whose columns are
/// called by them.
final class OwnWords {

  private final Set<String> taken;

  /// @param names of the table's columns and lets
  OwnWords(Set<String> names) {
    this.taken =
        Names.WORDS.stream().filter(names::contains).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether any word is taken.
  boolean needed() {
    return !taken.isEmpty();
  }

  Expression in(Expression expression) {
    return switch (expression) {
      case Expression.Name name ->
          !name.quoted() && taken.contains(name.name())
              ? new Expression.Call(null, name.name(), List.of())
              : name;
      case Expression.Template template -> new Expression.Template(all(template.parts()));
      case Expression.Member member -> new Expression.Member(in(member.target()), member.name());
      case Expression.Call call ->
          new Expression.Call(
              maybe(call.target()),
              call.function(),
              call.arguments().stream()
                  .map(argument -> new Argument(maybe(argument.label()), in(argument.value())))
                  .toList());
      case Expression.Prefix prefix ->
          new Expression.Prefix(prefix.operator(), in(prefix.operand()));
      case Expression.Infix infix ->
          new Expression.Infix(infix.operator(), in(infix.left()), in(infix.right()));
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

  private @Nullable Expression maybe(@Nullable Expression expression) {
    return expression == null ? null : in(expression);
  }

  private List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(this::in).toList();
  }
}
