package dev.highwater.anonymize.text;

/// Dates with the name of their month: `March 14, 1987`, `14 Mar 1987`, `14th of March 1987`.
final class WrittenDate {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int LONGEST_MONTH = 9;
  private static final int YEAR_DIGITS = 4;

  private WrittenDate() {}

  /// Where a date that begins with the word at a place ends; the place where none does.
  static int end(byte[] bytes, int at, int limit) {
    int month = month(bytes, at, limit);
    int day = day(bytes, month > at ? gap(bytes, month, limit) : at, limit);
    if (day == at || day < 0) {
      return at;
    }
    int last = day;
    if (month == at) {
      int from = gap(bytes, day, limit);
      if (from + 1 < limit && (bytes[from] | 32) == 'o' && (bytes[from + 1] | 32) == 'f') {
        from = gap(bytes, from + 2, limit);
      }
      last = month(bytes, from, limit);
      if (last == from) {
        return at;
      }
    }
    int year = gap(bytes, last, limit);
    int end = digits(bytes, year, limit);
    return end - year == YEAR_DIGITS ? end : at;
  }

  private static int month(byte[] bytes, int at, int limit) {
    int end = at;
    while (end < limit && isLetter(bytes[end])) {
      end++;
    }
    if (end - at < 3 || end - at > LONGEST_MONTH) {
      return at;
    }
    for (int i = 0; i < MONTHS.length(); i += 3) {
      if ((bytes[at] | 32) == MONTHS.charAt(i)
          && (bytes[at + 1] | 32) == MONTHS.charAt(i + 1)
          && (bytes[at + 2] | 32) == MONTHS.charAt(i + 2)) {
        return end;
      }
    }
    return at;
  }

  /// Behind one or two digits and `st`, `nd`, `rd` or `th`; -1 where there are none.
  private static int day(byte[] bytes, int at, int limit) {
    int end = digits(bytes, at, limit);
    if (end == at || end - at > 2) {
      return -1;
    }
    boolean ordinal =
        end + 1 < limit
            && isLetter(bytes[end])
            && isLetter(bytes[end + 1])
            && (end + 2 == limit || !isLetter(bytes[end + 2]));
    return ordinal ? end + 2 : end;
  }

  private static int digits(byte[] bytes, int at, int limit) {
    int end = at;
    while (end < limit && bytes[end] >= '0' && bytes[end] <= '9') {
      end++;
    }
    return end;
  }

  private static int gap(byte[] bytes, int at, int limit) {
    int end = at;
    while (end < limit
        && end < at + 3
        && (bytes[end] == ' ' || bytes[end] == ',' || bytes[end] == '.' || bytes[end] == '-')) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(byte c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
  }
}
