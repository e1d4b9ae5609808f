package dev.highwater.dataset.literal;

import java.util.List;

/// A unit of time as intervals are written in.
///
/// @param part what an interval keeps it as
/// @param size how many months, days or microseconds it is
/// @param words all that stand for it
record TimeUnit(Part part, long size, List<String> words) {

  static final TimeUnit SECOND = micros(1_000_000, "seconds", "second", "secs", "sec", "s");
  static final TimeUnit MINUTE = micros(60_000_000, "minutes", "minute", "mins", "min", "m");
  static final TimeUnit HOUR = micros(3_600_000_000L, "hours", "hour", "hrs", "hr", "h");
  static final TimeUnit DAY = days(1, "days", "day", "d");
  static final TimeUnit WEEK = days(7, "weeks", "week", "w");
  static final TimeUnit MONTH = months(1, "months", "month", "mons", "mon");
  static final TimeUnit YEAR = months(12, "years", "year", "yrs", "yr", "y");

  static final List<TimeUnit> ALL =
      List.of(
          SECOND,
          MINUTE,
          HOUR,
          DAY,
          WEEK,
          MONTH,
          YEAR,
          micros(1, "microseconds", "microsecond", "us", "usecs", "usec"),
          micros(1_000, "milliseconds", "millisecond", "ms", "msecs", "msec"),
          months(120, "decades", "decade", "decs", "dec"),
          months(1_200, "centuries", "century", "cent", "c"),
          months(12_000, "millennia", "millennium", "mils", "mil"));

  /// The three parts of an interval.
  enum Part {
    MONTHS,
    DAYS,
    MICROS
  }

  TimeUnit {
    words = List.copyOf(words);
  }

  private static TimeUnit months(long size, String... words) {
    return new TimeUnit(Part.MONTHS, size, List.of(words));
  }

  private static TimeUnit days(long size, String... words) {
    return new TimeUnit(Part.DAYS, size, List.of(words));
  }

  private static TimeUnit micros(long size, String... words) {
    return new TimeUnit(Part.MICROS, size, List.of(words));
  }
}
