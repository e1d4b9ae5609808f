package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.random.Cell;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.function.ToIntFunction;

/// Days, instants and durations. Offices are open from 08:00 to 17:00, Monday to Friday, in the
/// dataset's zone.
final class Dates {

  private static final long MINUTE = 60_000_000L;
  private static final long DAY = 1_440 * MINUTE;
  private static final int OPENING = 8 * 60;
  private static final int OFFICE_MINUTES = 9 * 60;

  private Dates() {}

  static void register(Map<String, Function> functions) {
    functions.put("days", call -> duration(call, DAY));
    functions.put("hours", call -> duration(call, 60 * MINUTE));
    functions.put("minutes", call -> duration(call, MINUTE));
    functions.put("seconds", call -> duration(call, 1_000_000L));
    functions.put("microseconds", call -> duration(call, 1));
    functions.put("year", call -> part(call, LocalDate::getYear));
    functions.put("month", call -> part(call, LocalDate::getMonthValue));
    functions.put("quarter", call -> part(call, day -> (day.getMonthValue() + 2) / 3));
    functions.put("day", call -> part(call, LocalDate::getDayOfMonth));
    functions.put("weekday", call -> part(call, day -> day.getDayOfWeek().getValue()));
    functions.put("date", call -> mapped(Type.Plain.DATE, days(call, 0), day -> day));
    functions.put("workday", call -> mapped(Type.Plain.DATE, days(call, 0), Dates::workday));
    functions.put("add_months", Dates::addMonths);
    functions.put("at", Dates::at);
    functions.put("at_office", Dates::atOffice);
    functions.put("time", call -> mapped(Type.Plain.TIME, call.whole(0), n -> n * MINUTE));
    functions.put("date_between", Dates::dateBetween);
    functions.put("moment_between", Dates::momentBetween);
  }

  private static Value mapped(Type type, Term.OfLong term, LongUnaryOperator operator) {
    return Value.of(
        type,
        (Term.OfLong)
            row -> {
              long value = term.at(row);
              return value == NULL ? NULL : operator.applyAsLong(value);
            });
  }

  private static Value duration(CallSite call, long unit) {
    Value amount = call.expect(1, 1).value(0);
    if (amount.term() instanceof Term.OfDouble doubles) {
      return Value.of(
          Type.Plain.DURATION,
          (Term.OfLong)
              row -> {
                double number = doubles.at(row);
                return Double.isNaN(number) ? NULL : Math.round(number * unit);
              });
    }
    return mapped(Type.Plain.DURATION, Numbers.whole(amount), number -> number * unit);
  }

  private static long offset(CallSite call) {
    return call.scope().world().spec().zone().getTotalSeconds() * 1_000_000L;
  }

  /// An argument as days since 1970; instants become days of the dataset's zone.
  private static Term.OfLong days(CallSite call, int index) {
    Value value = call.value(index);
    if (value.type() == Type.Plain.TIMESTAMP) {
      return Coercion.day(value.longs(), offset(call));
    }
    if (value.type() == Type.Plain.DATE || value.isNull()) {
      return value.longs();
    }
    throw new CompileFailure(
        call.function() + "(…) needs a date or timestamp, not a " + value.type().shown(), "");
  }

  private static Value part(CallSite call, ToIntFunction<LocalDate> part) {
    return mapped(
        Type.Plain.WHOLE,
        days(call.expect(1, 1), 0),
        day -> part.applyAsInt(LocalDate.ofEpochDay(day)));
  }

  private static long workday(long day) {
    return switch (Math.floorMod(day + 3, 7)) {
      case 5 -> day + 2;
      case 6 -> day + 1;
      default -> day;
    };
  }

  private static Value addMonths(CallSite call) {
    Term.OfLong days = days(call.expect(2, 2), 0);
    Term.OfLong months = call.whole(1);
    return Value.of(
        Type.Plain.DATE,
        (Term.OfLong)
            row -> {
              long day = days.at(row);
              long by = months.at(row);
              return day == NULL || by == NULL
                  ? NULL
                  : LocalDate.ofEpochDay(day).plusMonths(by).toEpochDay();
            });
  }

  private static Value at(CallSite call) {
    Term.OfLong days = days(call.expect(2, 2), 0);
    Term.OfLong minutes = call.whole(1);
    long offset = offset(call);
    return Value.of(
        Type.Plain.TIMESTAMP,
        (Term.OfLong)
            row -> {
              long day = days.at(row);
              long minute = minutes.at(row);
              return day == NULL || minute == NULL ? NULL : day * DAY + minute * MINUTE - offset;
            });
  }

  private static Value atOffice(CallSite call) {
    long offset = offset(call);
    long key = call.drawKey();
    Term.OfLong days = days(call.expect(1, 1), 0);
    return Value.of(
        Type.Plain.TIMESTAMP,
        (Term.OfLong)
            row -> {
              long day = days.at(row);
              return day == NULL ? NULL : officeMoment(day, key, row) - offset;
            });
  }

  /// Local microseconds of a random second within a day's office hours.
  private static long officeMoment(long day, long key, long row) {
    long second = Cell.below(Cell.draw(key, row, 0), OFFICE_MINUTES * 60L);
    return day * DAY + OPENING * MINUTE + second * 1_000_000L;
  }

  private static Value dateBetween(CallSite call) {
    Term.OfLong from = days(call.expect(2, 2), 0);
    Term.OfLong to = days(call, 1);
    return Value.of(Type.Plain.DATE, Draws.between(call.drawKey(), from, to));
  }

  private static Value momentBetween(CallSite call) {
    long offset = offset(call);
    Term.OfLong fromDay = days(call.expect(2, 2), 0);
    Term.OfLong toDay = days(call, 1);
    Term.OfLong from = bound(call, 0, 0);
    Term.OfLong to = bound(call, 1, DAY - 1_000_000L);
    Term.OfLong day = Draws.between(call.drawKey(), fromDay, toDay);
    long key = call.drawKey();
    return Value.of(
        Type.Plain.TIMESTAMP,
        (Term.OfLong)
            row -> {
              long drawn = day.at(row);
              if (drawn == NULL) {
                return NULL;
              }
              long moment = officeMoment(workday(drawn), key, row) - offset;
              return Math.max(from.at(row), Math.min(to.at(row), moment));
            });
  }

  /// An argument as an instant; a date stands for its midnight plus `ofDay`.
  private static Term.OfLong bound(CallSite call, int index, long ofDay) {
    Value value = call.value(index);
    if (value.type() == Type.Plain.TIMESTAMP) {
      return value.longs();
    }
    Term.OfLong midnight = Coercion.midnight(value.longs(), offset(call));
    return row -> {
      long instant = midnight.at(row);
      return instant == NULL ? NULL : instant + ofDay;
    };
  }

  /// `+` and `-`, of numbers too.
  static Value sum(String operator, Value left, Value right) {
    if (left.isNull() || right.isNull()) {
      return Value.NULL;
    }
    boolean minus = operator.equals("-");
    Type a = left.type();
    Type b = right.type();
    if ((a == Type.Plain.DATE && b.isNumber())) {
      return integral(operator, Type.Plain.DATE, left.longs(), Numbers.whole(right));
    }
    if (!minus && a.isNumber() && b == Type.Plain.DATE) {
      return sum(operator, right, left);
    }
    if (minus && a == Type.Plain.DATE && b == Type.Plain.DATE) {
      return integral(operator, Type.Plain.WHOLE, left.longs(), right.longs());
    }
    boolean moment = a == Type.Plain.TIMESTAMP || a == Type.Plain.DURATION || a == Type.Plain.TIME;
    if (moment && b == Type.Plain.DURATION) {
      return integral(operator, a, left.longs(), right.longs());
    }
    if (minus && a == Type.Plain.TIMESTAMP && b == Type.Plain.TIMESTAMP) {
      return integral(operator, Type.Plain.DURATION, left.longs(), right.longs());
    }
    if (a == Type.Plain.DATE && b == Type.Plain.DURATION) {
      Term.OfLong duration = right.longs();
      Term.OfLong days =
          row -> {
            long micros = duration.at(row);
            return micros == NULL ? NULL : Math.floorDiv(micros, DAY);
          };
      return integral(operator, Type.Plain.DATE, left.longs(), days);
    }
    if (a == Type.Plain.TEXT || b == Type.Plain.TEXT) {
      throw new CompileFailure("'" + operator + "' does not join texts", "write || or f'{a}{b}'");
    }
    return Numbers.arithmetic(operator, left, right);
  }

  private static Value integral(String operator, Type type, Term.OfLong a, Term.OfLong b) {
    return Value.of(type, Numbers.integral(operator, a, b));
  }

  /// A duration times or divided by a number.
  static Value scaled(String operator, Value duration, Value number) {
    Term.OfLong micros = duration.longs();
    Term.OfDouble factor = Numbers.floats(number);
    boolean divide = operator.equals("/");
    return Value.of(
        Type.Plain.DURATION,
        (Term.OfLong)
            row -> {
              long value = micros.at(row);
              double by = factor.at(row);
              return value == NULL || Double.isNaN(by)
                  ? NULL
                  : Math.round(divide ? value / by : value * by);
            });
  }
}
