package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;

/// `interval`, as PostgreSQL writes it (`1 year 2 mons -3 days 04:05:06.5`), in words (`@ 3 weeks
/// ago`), by the SQL standard (`1-2`) and by ISO 8601 (`P1Y2M3DT4H5M6S`).
final class IntervalLiteral implements FieldEncoder {

  private final LiteralScanner scan;
  private final IntervalModifier modifier;
  private long months;
  private long days;
  private long micros;

  IntervalLiteral(String type, int typeModifier) {
    scan = new LiteralScanner(type);
    modifier = new IntervalModifier(typeModifier);
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    months = 0;
    days = 0;
    micros = 0;
    boolean minus = scan.peek() == '-' && LiteralScanner.isLetter(scan.peek(1));
    if (minus) {
      scan.next();
    }
    if (scan.takeWord("infinity")) {
      scan.finish();
      // Known to PostgreSQL 17 and newer; older ones refuse it.
      endless(minus, out);
      return;
    }
    if (minus) {
      throw scan.broken("a number is missing");
    }
    if (scan.take('P')) {
      iso();
    } else {
      words();
    }
    out.writeInterval(
        modifier.months(fit(months)), modifier.days(fit(days)), modifier.micros(micros));
  }

  private static void endless(boolean minus, CopyBuffer out) {
    if (minus) {
      out.writeInterval(Integer.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);
    } else {
      out.writeInterval(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
    }
  }

  private int fit(long value) {
    if (value != (int) value) {
      throw scan.broken("it is out of range");
    }
    return (int) value;
  }

  private void iso() {
    boolean time = false;
    while (!scan.done()) {
      if (scan.take('T')) {
        time = true;
      }
      double number = scan.number();
      int unit = scan.next();
      switch (unit) {
        case 'Y' -> add(TimeUnit.YEAR, number);
        case 'M' -> add(time ? TimeUnit.MINUTE : TimeUnit.MONTH, number);
        case 'W' -> add(TimeUnit.WEEK, number);
        case 'D' -> add(TimeUnit.DAY, number);
        case 'H' -> add(TimeUnit.HOUR, number);
        case 'S' -> add(TimeUnit.SECOND, number);
        default -> throw scan.broken("'" + (char) unit + "' is no unit of time");
      }
    }
  }

  private void words() {
    scan.take('@');
    boolean any = false;
    boolean ago = false;
    for (scan.blanks(); !scan.done(); scan.blanks()) {
      if (any && scan.takeWord("ago")) {
        ago = true;
        scan.finish();
      } else {
        part();
        any = true;
      }
    }
    if (!any) {
      throw scan.broken("it is empty");
    }
    if (ago) {
      months = -months;
      days = -days;
      micros = -micros;
    }
  }

  /// A number with its unit, `04:05:06` or `1-2`.
  private void part() {
    int from = scan.at();
    boolean minus = scan.take('-');
    if (!minus) {
      scan.take('+');
    }
    if (scan.peek() != '.') {
      long whole = scan.digits();
      if (scan.take(':')) {
        long time = clock(whole);
        micros += minus ? -time : time;
        return;
      }
      if (scan.take('-')) {
        long sum = whole * 12 + scan.digits();
        months += minus ? -sum : sum;
        return;
      }
    }
    scan.moveTo(from);
    double number = scan.number();
    scan.blanks();
    add(unit(), number);
  }

  private long clock(long hours) {
    long minutes = scan.digits();
    long seconds = scan.take(':') ? Calendar.seconds(scan) : 0;
    if (minutes > 59 || seconds > 60_000_000L) {
      throw scan.broken("there is no such time");
    }
    return (hours * 60 + minutes) * 60_000_000L + seconds;
  }

  private TimeUnit unit() {
    if (scan.done()) {
      return TimeUnit.SECOND;
    }
    for (TimeUnit unit : TimeUnit.ALL) {
      for (String word : unit.words()) {
        if (scan.takeWord(word)) {
          return unit;
        }
      }
    }
    throw scan.broken("there is no such unit of time");
  }

  /// Fractions of what has no fraction trickle down: of years to months, of months and weeks to
  /// days of 30 a month, of days to hours.
  private void add(TimeUnit unit, double number) {
    switch (unit.part()) {
      case MONTHS -> {
        double exact = number * unit.size();
        boolean month = unit.size() == 1;
        double whole = month ? truncated(exact) : Math.rint(exact);
        months += (long) whole;
        if (month) {
          addDays((exact - whole) * 30);
        }
      }
      case DAYS -> addDays(number * unit.size());
      case MICROS -> micros += Math.round(number * unit.size());
    }
  }

  private void addDays(double number) {
    double whole = truncated(number);
    days += (long) whole;
    micros += (long) Math.rint((number - whole) * Calendar.DAY);
  }

  private static double truncated(double number) {
    return number < 0 ? Math.ceil(number) : Math.floor(number);
  }
}
