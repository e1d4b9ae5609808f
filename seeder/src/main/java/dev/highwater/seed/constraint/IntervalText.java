package dev.highwater.seed.constraint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `1 year 2 mons 3 days 04:05:06.7`, an interval as PostgreSQL writes it in its own style.
final class IntervalText {

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:([+-]?\\d+) (year|mon|day)s?|([+-]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)");

  private IntervalText() {}

  static Literal.@Nullable Duration read(String text) {
    int months = 0;
    int days = 0;
    long micros = 0;
    int at = 0;
    Matcher part = PART.matcher(text);
    while (at < text.length()) {
      if (!part.find(at) || part.start() != at) {
        return null;
      }
      if (part.group(2) != null) {
        int amount = Integer.parseInt(part.group(1));
        switch (part.group(2)) {
          case "year" -> months += 12 * amount;
          case "mon" -> months += amount;
          default -> days += amount;
        }
      } else {
        long time =
            (Long.parseLong(part.group(4)) * 3_600
                        + Long.parseLong(part.group(5)) * 60
                        + Long.parseLong(part.group(6)))
                    * 1_000_000
                + fraction(part.group(7));
        micros += part.group(3).equals("-") ? -time : time;
      }
      at = part.end();
    }
    return new Literal.Duration(months, days, micros);
  }

  static String write(Literal.Duration duration) {
    long micros = Math.abs(duration.micros());
    long seconds = micros / 1_000_000;
    return duration.months()
        + " mons "
        + duration.days()
        + " days "
        + (duration.micros() < 0 ? "-" : "")
        + two(seconds / 3_600)
        + ":"
        + two(seconds / 60 % 60)
        + ":"
        + two(seconds % 60)
        + "."
        + String.valueOf(micros % 1_000_000 + 1_000_000).substring(1);
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static long fraction(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong((digits + "000000").substring(0, 6));
  }
}
