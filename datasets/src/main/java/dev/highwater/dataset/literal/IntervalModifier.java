package dev.highwater.dataset.literal;

/// What a column of type `interval day to minute` or `interval(3)` keeps of an interval, as the
/// server's `AdjustIntervalForTypmod` does.
final class IntervalModifier {

  private static final int MONTH = 1 << 1;
  private static final int YEAR = 1 << 2;
  private static final int HOUR = 1 << 10;
  private static final int MINUTE = 1 << 11;
  private static final int SECOND = 1 << 12;
  private static final int ALL = 0x7fff;
  private static final long MINUTE_MICROS = 60_000_000L;

  private final int fields;
  private final int precision;

  /// @param modifier `atttypmod`
  IntervalModifier(int modifier) {
    fields = modifier < 0 ? ALL : (modifier >> 16) & ALL;
    int digits = modifier & 0xffff;
    precision = modifier < 0 || digits > Precision.FINEST ? Precision.FINEST : digits;
  }

  int months(int months) {
    return fields == YEAR ? months / 12 * 12 : months;
  }

  int days(int days) {
    return fields != ALL && (fields & ~(YEAR | MONTH)) == 0 ? 0 : days;
  }

  long micros(long micros) {
    if (fields != ALL) {
      if ((fields & (HOUR | MINUTE | SECOND)) == 0) {
        return 0;
      }
      if ((fields & SECOND) == 0) {
        long unit = (fields & MINUTE) == 0 ? 60 * MINUTE_MICROS : MINUTE_MICROS;
        return micros / unit * unit;
      }
    }
    return Precision.round(micros, precision);
  }
}
