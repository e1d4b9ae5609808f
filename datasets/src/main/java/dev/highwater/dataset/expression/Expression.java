package dev.highwater.dataset.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression as it was written, without types.
public sealed interface Expression {

  /// `12` or `1.50`: the digits as a whole number and how many of them follow the point.
  record Numeric(long unscaled, int scale) implements Expression {}

  /// `'text'`.
  record Text(String value) implements Expression {}

  /// `true` or `false`.
  record Truth(boolean value) implements Expression {}

  /// `null`.
  record Null() implements Expression {}

  /// `date '2024-01-31'`, as days since 1970-01-01.
  record Day(long epochDay) implements Expression {}

  /// `timestamp '2024-01-31T12:00:00Z'`, as microseconds since 1970.
  record Moment(long epochMicros) implements Expression {}

  /// `f'…{x}…'`: texts and holes in their order.
  record Template(List<Expression> parts) implements Expression {
    public Template {
      parts = List.copyOf(parts);
    }
  }

  /// A name on its own: a column, a table, a pool.
  ///
  /// @param quoted whether it stood in double quotes: then it is a column, let or table, whatever
  ///   the language calls by that name
  record Name(String name, boolean quoted) implements Expression {
    /// A name without quotes.
    public Name(String name) {
      this(name, false);
    }
  }

  /// `target.name`.
  record Member(Expression target, String name) implements Expression {}

  /// `function(…)` or `target.function(…)`.
  record Call(@Nullable Expression target, String function, List<Argument> arguments)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// An operator before its operand: `not`, `-`.
  record Prefix(String operator, Expression operand) implements Expression {}

  /// An operator between its operands.
  record Infix(String operator, Expression left, Expression right) implements Expression {}

  /// `x in (a, b)`.
  record In(Expression value, List<Expression> options) implements Expression {
    public In {
      options = List.copyOf(options);
    }
  }

  /// `x is null` and `x is not null`.
  record IsNull(Expression value, boolean negated) implements Expression {}

  /// `{'key': x}`.
  record JsonObject(List<Field> fields) implements Expression {
    public JsonObject {
      fields = List.copyOf(fields);
    }
  }

  /// `[x, y]`.
  record JsonArray(List<Expression> elements) implements Expression {
    public JsonArray {
      elements = List.copyOf(elements);
    }
  }

  /// A key of a JSON object with its value.
  record Field(String key, Expression value) {}

  /// An argument, `label: value` where it has a label.
  record Argument(@Nullable Expression label, Expression value) {}
}
