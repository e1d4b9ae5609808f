package dev.highwater.dataset.literal;

/// Fractions of a second cut to what a column keeps: `timestamp(p)` and its like round, as the
/// server does when it receives a value (`AdjustTimestampForTypmod`, `AdjustTimeForTypmod`).
public final class Precision {

  /// Microseconds.
  public static final int FINEST = 6;

  private static final long EPOCH_MICROS = 10_957 * 86_400_000_000L;
  private static final long[] UNITS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

  private Precision() {}

  /// The digits of a type's modifier.
  ///
  /// @param modifier `atttypmod`
  public static int of(int modifier) {
    return modifier < 0 ? FINEST : Math.min(modifier, FINEST);
  }

  /// An instant, rounded by its distance from where PostgreSQL's calendar begins.
  ///
  /// @param epochMicros microseconds since 1970-01-01T00:00
  public static long timestamp(long epochMicros, int digits) {
    return round(epochMicros - EPOCH_MICROS, digits) + EPOCH_MICROS;
  }

  /// Rounded half away from zero.
  ///
  /// @param micros counted from where PostgreSQL counts from: 2000-01-01, or midnight
  /// @param digits 0 to 6
  public static long round(long micros, int digits) {
    if (digits >= FINEST) {
      return micros;
    }
    long unit = UNITS[digits];
    long half = unit / 2;
    return micros >= 0 ? (micros + half) / unit * unit : -((half - micros) / unit * unit);
  }
}
