package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;

/// Days, times of day and instants. An instant without offset is one of UTC.
final class MomentLiterals {

  private static final long EPOCH_DAYS = 10_957;
  private static final long EPOCH_MICROS = EPOCH_DAYS * Calendar.DAY;

  private MomentLiterals() {}

  static FieldEncoder date(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      int endless = endless(scan);
      if (endless != 0) {
        out.writeInt4(endless > 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE);
        return;
      }
      long day = scan.takeWord("epoch") ? 0 : Calendar.day(scan);
      Calendar.era(scan);
      out.writeDate(day);
    };
  }

  static FieldEncoder time(String type, int modifier) {
    LiteralScanner scan = new LiteralScanner(type);
    int precision = Precision.of(modifier);
    return (text, from, to, out) -> {
      long micros = Calendar.time(scan.over(text, from, to));
      scan.finish();
      out.writeTime(Precision.round(micros, precision));
    };
  }

  static FieldEncoder timeOfZone(String type, int modifier) {
    LiteralScanner scan = new LiteralScanner(type);
    int precision = Precision.of(modifier);
    return (text, from, to, out) -> {
      long micros = Calendar.time(scan.over(text, from, to));
      int offset = Calendar.offset(scan);
      scan.finish();
      out.writeTimeOfZone(Precision.round(micros, precision), offset);
    };
  }

  /// @param zoned whether it is `timestamptz`; `timestamp` ignores a written offset
  static FieldEncoder timestamp(String type, int modifier, boolean zoned) {
    LiteralScanner scan = new LiteralScanner(type);
    int precision = Precision.of(modifier);
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      int endless = endless(scan);
      if (endless != 0) {
        out.writeInt8(endless > 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
        return;
      }
      instant(scan, precision, zoned, out);
    };
  }

  private static void instant(LiteralScanner scan, int precision, boolean zoned, CopyBuffer out) {
    long micros = 0;
    if (!scan.takeWord("epoch")) {
      micros = Calendar.day(scan) * Calendar.DAY;
      int blank = scan.at();
      if (scan.take('T') || scan.take('t')) {
        blank = -1;
      } else {
        scan.blanks();
      }
      if (LiteralScanner.isDigit(scan.peek()) && scan.at() != blank) {
        micros += Calendar.time(scan);
        int offset = Calendar.offset(scan);
        micros -= zoned ? offset * 1_000_000L : 0;
      }
    }
    Calendar.era(scan);
    out.writeInt8(Precision.round(micros - EPOCH_MICROS, precision));
  }

  /// 1 for `infinity`, -1 for `-infinity`, else 0.
  private static int endless(LiteralScanner scan) {
    boolean minus = scan.take('-');
    if (scan.takeWord("infinity")) {
      scan.finish();
      return minus ? -1 : 1;
    }
    if (minus) {
      throw scan.broken("it begins with a '-'");
    }
    return 0;
  }
}
