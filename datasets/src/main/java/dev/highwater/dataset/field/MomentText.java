package dev.highwater.dataset.field;

import java.time.LocalDate;

/// Dates and times in ISO style.
final class MomentText {

  private static final int EPOCH_DAYS = 10_957;
  private static final long DAY_MICROS = 86_400_000_000L;

  private MomentText() {}

  /// @param days since 2000-01-01
  static void date(int days, StringBuilder out) {
    if (days == Integer.MAX_VALUE) {
      out.append("infinity");
    } else if (days == Integer.MIN_VALUE) {
      out.append("-infinity");
    } else {
      era(date((long) days, out), out);
    }
  }

  /// @param micros since 2000-01-01
  /// @param zone that is printed behind the time
  static void timestamp(long micros, String zone, StringBuilder out) {
    if (micros == Long.MAX_VALUE) {
      out.append("infinity");
    } else if (micros == Long.MIN_VALUE) {
      out.append("-infinity");
    } else {
      boolean before = date(Math.floorDiv(micros, DAY_MICROS), out);
      out.append(' ');
      time(Math.floorMod(micros, DAY_MICROS), out);
      out.append(zone);
      era(before, out);
    }
  }

  private static void era(boolean beforeChrist, StringBuilder out) {
    if (beforeChrist) {
      out.append(" BC");
    }
  }

  /// @return whether it lies before Christ
  private static boolean date(long days, StringBuilder out) {
    LocalDate date = LocalDate.ofEpochDay(days + EPOCH_DAYS);
    int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
    for (int digit = 1000; digit > 1 && year < digit; digit /= 10) {
      out.append('0');
    }
    out.append(year).append('-');
    two(date.getMonthValue(), out);
    out.append('-');
    two(date.getDayOfMonth(), out);
    return date.getYear() <= 0;
  }

  static void time(long micros, StringBuilder out) {
    long seconds = micros / 1_000_000;
    two((int) (seconds / 3600), out);
    out.append(':');
    two((int) (seconds / 60 % 60), out);
    out.append(':');
    two((int) (seconds % 60), out);
    fraction((int) (micros % 1_000_000), out);
  }

  static void fraction(int micros, StringBuilder out) {
    if (micros == 0) {
      return;
    }
    out.append('.');
    int rest = micros;
    for (int digit = 100_000; rest > 0; digit /= 10) {
      out.append((char) ('0' + rest / digit));
      rest %= digit;
    }
  }

  /// @param seconds east of Greenwich
  static void offset(int seconds, StringBuilder out) {
    int all = Math.abs(seconds);
    out.append(seconds < 0 ? '-' : '+');
    two(all / 3600, out);
    if (all % 3600 != 0) {
      out.append(':');
      two(all / 60 % 60, out);
      if (all % 60 != 0) {
        out.append(':');
        two(all % 60, out);
      }
    }
  }

  static void two(int number, StringBuilder out) {
    if (number < 10) {
      out.append('0');
    }
    out.append(number);
  }
}
