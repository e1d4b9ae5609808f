package dev.highwater.seed.constraint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// A value that a constraint names.
public sealed interface Literal {

  /// A number.
  record Amount(BigDecimal value) implements Literal {
    public Amount {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /// A text, a label of an enum, or whatever else is written as text.
  record Word(String value) implements Literal {}

  /// True or false.
  record Truth(boolean value) implements Literal {}

  /// A day.
  record Day(LocalDate value) implements Literal {}

  /// A point in time, in UTC.
  record Moment(LocalDateTime value) implements Literal {}

  /// The value as the spec's language writes it.
  default String formula() {
    return switch (this) {
      case Amount amount -> amount.value().toPlainString();
      case Word word -> quote(word.value());
      case Truth truth -> truth.value() ? "true" : "false";
      case Day day -> "date '" + day.value() + "'";
      case Moment moment -> "timestamp '" + moment.value() + "Z'";
    };
  }

  /// A text as the spec's language writes it.
  static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
