package dev.highwater.dataset.value;

/// Days and instants as ISO 8601 text, written without an object. The civil calendar is computed as
/// in Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms" (2013).
final class CalendarText {

  private static final long MICROS_A_SECOND = 1_000_000L;
  private static final long MICROS_A_MINUTE = 60 * MICROS_A_SECOND;
  private static final long MICROS_A_DAY = 1_440 * MICROS_A_MINUTE;
  private static final long FIRST_DAY = -719_162; // 0001-01-01
  private static final long LAST_DAY = 2_932_896; // 9999-12-31

  private CalendarText() {}

  static Utf8 date(Utf8 out, long epochDay) {
    if (epochDay < FIRST_DAY || epochDay > LAST_DAY) {
      throw new IllegalArgumentException(
          "Day "
              + epochDay
              + " since 1970-01-01 lies outside the years 1 to 9999 and has no ISO 8601 text");
    }
    long shifted = epochDay + 719_468; // days since 0000-03-01
    long era = Math.floorDiv(shifted, 146_097);
    long dayOfEra = shifted - era * 146_097;
    long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long monthFromMarch = (5 * dayOfYear + 2) / 153;
    long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    out.appendPadded(year, 4).append((byte) '-');
    out.appendPadded(month, 2).append((byte) '-');
    return out.appendPadded(day, 2);
  }

  static Utf8 time(Utf8 out, long microsOfDay) {
    if (microsOfDay < 0 || microsOfDay > MICROS_A_DAY) {
      throw new IllegalArgumentException(
          "A time of day is 0 to 86,400,000,000 microseconds, not " + microsOfDay);
    }
    long minutes = microsOfDay / MICROS_A_MINUTE;
    long seconds = microsOfDay / MICROS_A_SECOND % 60;
    long fraction = microsOfDay % MICROS_A_SECOND;
    out.appendPadded(minutes / 60, 2).append((byte) ':');
    out.appendPadded(minutes % 60, 2).append((byte) ':');
    out.appendPadded(seconds, 2);
    return fraction == 0 ? out : out.append((byte) '.').appendPadded(fraction, 6);
  }

  static Utf8 timestamp(Utf8 out, long epochMicros, int offsetMinutes) {
    long local = epochMicros + offsetMinutes * MICROS_A_MINUTE;
    date(out, Math.floorDiv(local, MICROS_A_DAY)).append((byte) 'T');
    time(out, Math.floorMod(local, MICROS_A_DAY));
    if (offsetMinutes == 0) {
      return out.append((byte) 'Z');
    }
    int distance = Math.abs(offsetMinutes);
    out.append((byte) (offsetMinutes < 0 ? '-' : '+'));
    out.appendPadded(distance / 60, 2).append((byte) ':');
    return out.appendPadded(distance % 60, 2);
  }
}
