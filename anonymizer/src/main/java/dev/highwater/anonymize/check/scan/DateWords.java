package dev.highwater.anonymize.check.scan;

import dev.highwater.anonymize.check.identifier.BirthDates;
import java.time.LocalDate;
import java.time.YearMonth;

/// Puts the words of a text together to dates: `1987-03-14`, `14/03/1987`, `03/14/1987`, `March 14,
/// 1987`, `14 Mar 1987`, `19870314`.
final class DateWords {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int LEAST_YEAR = 1840;
  private static final int NOTHING = -1;
  private static final int MONTH_NAME = 10_000;

  private final BirthDates dates;
  private int first;
  private int second;

  DateWords(BirthDates dates) {
    this.dates = dates;
  }

  void begin() {
    first = NOTHING;
    second = NOTHING;
  }

  /// Takes the next word, and tells whether it ends a date that somebody was born on.
  boolean word(byte[] letters, int start, int length) {
    int value = value(letters, start, length);
    boolean found = false;
    if (value >= 0) {
      if (length == 8 && value < 100_000_000 && value > 1_000_000) {
        found =
            born(value / 10_000, value / 100 % 100, value % 100)
                || born(value % 10_000, value / 100 % 100, value / 1_000_000)
                || born(value % 10_000, value / 1_000_000, value / 100 % 100);
      } else if (first >= 0 && second >= 0) {
        found =
            (first >= LEAST_YEAR && first < MONTH_NAME)
                ? born(first, month(second), value)
                : born(value, month(second), first) || born(value, month(first), second);
      }
    }
    first = second;
    second = value;
    return found;
  }

  /// The number, the month of that name above 10,000, or nothing.
  private static int value(byte[] letters, int start, int length) {
    if (letters[start] >= '0' && letters[start] <= '9') {
      if (length > 8) {
        return NOTHING;
      }
      int value = 0;
      for (int i = 0; i < length; i++) {
        int digit = letters[start + i] - '0';
        if (digit < 0 || digit > 9) {
          return NOTHING;
        }
        value = value * 10 + digit;
      }
      return length <= 4 || length == 8 ? value : NOTHING;
    }
    if (length < 3 || length > 9) {
      return NOTHING;
    }
    for (int month = 0; month < 12; month++) {
      if (letters[start] == MONTHS.charAt(3 * month)
          && letters[start + 1] == MONTHS.charAt(3 * month + 1)
          && letters[start + 2] == MONTHS.charAt(3 * month + 2)) {
        return MONTH_NAME + month + 1;
      }
    }
    return NOTHING;
  }

  private static int month(int value) {
    return value > MONTH_NAME ? value - MONTH_NAME : value;
  }

  private boolean born(int year, int month, int day) {
    return year >= LEAST_YEAR
        && year < 2_100
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth()
        && dates.contains(LocalDate.of(year, month, day).toEpochDay());
  }
}
