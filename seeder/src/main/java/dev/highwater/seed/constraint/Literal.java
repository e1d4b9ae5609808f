package dev.highwater.seed.constraint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// A value that a constraint names.
public sealed interface Literal {

  /// Microseconds of a minute.
  BigDecimal MINUTE = BigDecimal.valueOf(60_000_000);

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

  /// A length of time.
  record Duration(int months, int days, long micros) implements Literal {

    /// About how long it is; months are counted as 30 days, as PostgreSQL compares them.
    long roughMicros() {
      return (months * 30L + days) * 86_400_000_000L + micros;
    }
  }

  /// A time of day.
  record Clock(LocalTime value) implements Literal {}

  /// The value as the spec's language writes it.
  default String formula() {
    return switch (this) {
      case Amount amount -> amount.value().toPlainString();
      case Word word -> quote(word.value());
      case Truth truth -> truth.value() ? "true" : "false";
      case Day day -> "date '" + day.value() + "'";
      case Moment moment -> "timestamp '" + moment.value().toInstant(ZoneOffset.UTC) + "'";
      case Clock clock -> "time(" + clock.value().toSecondOfDay() / 60 + ")";
      case Duration duration -> {
        long micros = duration.roughMicros();
        yield micros % 86_400_000_000L == 0
            ? "days(" + micros / 86_400_000_000L + ")"
            : micros % 3_600_000_000L == 0
                ? "hours(" + micros / 3_600_000_000L + ")"
                : "minutes("
                    + new BigDecimal(micros)
                        .divide(MINUTE, 9, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                    + ")";
      }
    };
  }

  /// A text as the spec's language writes it.
  static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
