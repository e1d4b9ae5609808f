package dev.highwater.dataset.field;

/// `interval` in the style `postgres` (`EncodeInterval` of PostgreSQL's datetime.c).
final class IntervalText {

  private final StringBuilder out;
  private boolean empty = true;
  private boolean before;

  private IntervalText(StringBuilder out) {
    this.out = out;
  }

  static void append(byte[] bytes, int at, StringBuilder out) {
    long micros = Bytes.int8(bytes, at);
    int days = Bytes.int4(bytes, at + 8);
    int months = Bytes.int4(bytes, at + 12);
    if (months == Integer.MAX_VALUE && days == Integer.MAX_VALUE && micros == Long.MAX_VALUE) {
      out.append("infinity");
    } else if (months == Integer.MIN_VALUE
        && days == Integer.MIN_VALUE
        && micros == Long.MIN_VALUE) {
      out.append("-infinity");
    } else {
      new IntervalText(out).append(months, days, micros);
    }
  }

  private void append(int months, int days, long micros) {
    part(months / 12, "year");
    part(months % 12, "mon");
    part(days, "day");
    if (!empty && micros == 0) {
      return;
    }
    out.append(empty ? "" : " ").append(micros < 0 ? "-" : before ? "+" : "");
    long seconds = micros / 1_000_000;
    long hours = Math.abs(seconds / 3600);
    out.append(hours < 10 ? "0" : "").append(hours).append(':');
    MomentText.two((int) Math.abs(seconds / 60 % 60), out);
    out.append(':');
    MomentText.two((int) Math.abs(seconds % 60), out);
    MomentText.fraction((int) Math.abs(micros % 1_000_000), out);
  }

  private void part(int number, String unit) {
    if (number != 0) {
      out.append(empty ? "" : " ").append(before && number > 0 ? "+" : "").append(number);
      out.append(' ').append(unit).append(number == 1 ? "" : "s");
      before = number < 0;
      empty = false;
    }
  }
}
