package dev.highwater.dataset.literal;

/// Days and times of day out of text, in the forms of ISO 8601 and of PostgreSQL's `ISO` style.
final class Calendar {

  static final long DAY = 86_400_000_000L;

  private static final int[] BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

  private Calendar() {}

  /// `2025-10-09`, as days since 1970-01-01; years have four digits or more.
  static long day(LiteralScanner scan) {
    long year = scan.digits();
    scan.expect('-');
    int month = (int) scan.digits();
    scan.expect('-');
    int day = (int) scan.digits();
    return day(scan, isBeforeChrist(scan) ? 1 - year : year, month, day);
  }

  /// Looks ahead for `BC`, which stands at the very end.
  private static boolean isBeforeChrist(LiteralScanner scan) {
    int end = scan.end();
    byte[] text = scan.text();
    return end - scan.at() >= 3
        && text[end - 1] == 'C'
        && text[end - 2] == 'B'
        && LiteralScanner.isBlank(text[end - 3]);
  }

  /// Goes past what [#day] has looked ahead for.
  static void era(LiteralScanner scan) {
    scan.blanks();
    scan.takeWord("bc");
    scan.finish();
  }

  private static long day(LiteralScanner scan, long year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > length(year, month)) {
      throw scan.broken("there is no such day");
    }
    if (year > 294_276 || year < -4_713) {
      throw scan.broken("the year is out of range");
    }
    long past = year - 1;
    long days =
        past * 365
            + Math.floorDiv(past, 4L)
            - Math.floorDiv(past, 100L)
            + Math.floorDiv(past, 400L);
    long ofYear = BEFORE_MONTH[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1L;
    return days + ofYear - 719_162;
  }

  private static boolean isLeap(long year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static int length(long year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /// `08:30`, `08:30:00` or `08:30:00.25`, as microseconds since midnight; `24:00:00` is the end of
  /// the day.
  static long time(LiteralScanner scan) {
    long hours = scan.digits();
    scan.expect(':');
    long minutes = scan.digits();
    long micros = scan.take(':') ? seconds(scan) : 0;
    long time = (hours * 60 + minutes) * 60_000_000L + micros;
    if (minutes > 59 || micros > 60_000_000L || time > DAY) {
      throw scan.broken("there is no such time of day");
    }
    return time;
  }

  /// Seconds with their fraction, as microseconds; digits after the sixth are rounded.
  static long seconds(LiteralScanner scan) {
    return scan.digits() * 1_000_000L + fraction(scan);
  }

  /// A point and digits, or nothing, as millionths.
  static long fraction(LiteralScanner scan) {
    if (!scan.take('.')) {
      return 0;
    }
    long millionths = 0;
    int digits = 0;
    boolean up = false;
    while (LiteralScanner.isDigit(scan.peek())) {
      int digit = scan.next() - '0';
      if (digits < 6) {
        millionths = millionths * 10 + digit;
      } else if (digits == 6) {
        up = digit >= 5;
      }
      digits++;
    }
    for (; digits < 6; digits++) {
      millionths *= 10;
    }
    return millionths + (up ? 1 : 0);
  }

  /// `Z`, `+08`, `+08:00`, `+0800` or `+08:00:30`, as seconds east of Greenwich; nothing is 0.
  static int offset(LiteralScanner scan) {
    scan.blanks();
    if (scan.takeWord("z") || scan.takeWord("utc")) {
      return 0;
    }
    boolean west = scan.take('-');
    if (!west && !scan.take('+')) {
      return 0;
    }
    int from = scan.at();
    int hours = (int) scan.digits();
    int seconds = 0;
    if (scan.at() - from == 4) {
      seconds = hours % 100 * 60;
      hours /= 100;
    } else if (scan.take(':')) {
      seconds = (int) scan.digits() * 60;
      seconds += scan.take(':') ? (int) scan.digits() : 0;
    }
    seconds += hours * 3_600;
    if (seconds >= 16 * 3_600) {
      throw scan.broken("the offset of its zone is out of range");
    }
    return west ? -seconds : seconds;
  }
}
