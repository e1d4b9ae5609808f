package dev.highwater.volume.fit;

/// How far apart two measurements of the same thing may lie: a share of the value plus a floor that
/// small values drown in.
///
/// The shares are what repeated runs on a quiet machine show: the server counts exactly up to hint
/// bits and page splits, while a percentile of times wanders by several percent.
enum Noise {
  COUNTER(0.01, 1, 0.2),
  BYTES(0.01, 65_536, 0.2),
  MILLIS(0.08, 0.05, 0.3),
  LOAD_MILLIS(0.12, 0.5, 0.4),
  SECONDS(0.08, 0.02, 0.3),
  RATE(0.08, 0.001, 0.3),
  PERCENT(0.1, 0.1, 0.4);

  private final double relative;
  private final double absolute;
  private final double contradiction;

  Noise(double relative, double absolute, double contradiction) {
    this.relative = relative;
    this.absolute = absolute;
    this.contradiction = contradiction;
  }

  /// Standard deviation as a share of the value.
  double relative() {
    return relative;
  }

  /// A fit further than this from a value, in logarithms, is no fit.
  double contradiction(double value) {
    return Math.max(contradiction, 3 * ofLog(value));
  }

  /// Standard deviation of the logarithm of a value.
  double ofLog(double value) {
    return Math.hypot(relative, absolute / value);
  }

  /// Values up to this cannot be told from 0.
  double indistinct() {
    return 3 * absolute;
  }

  /// Whether the server counted it, so that it says more about growth than a clock does.
  boolean counted() {
    return switch (this) {
      case COUNTER, BYTES -> true;
      case MILLIS, LOAD_MILLIS, SECONDS, RATE, PERCENT -> false;
    };
  }
}
