package dev.highwater.dataset.random.law;

/// The curve over which Zipf's law is drawn: `x^-exponent`, its integral, and when a rank is
/// accepted (Hörmann and Derflinger, see [ZipfSampler]).
final class ZipfCurve {

  private final double exponent;
  private final double first;
  private final double squeeze;

  ZipfCurve(double exponent) {
    this.exponent = exponent;
    first = integral(1.5) - 1;
    squeeze = 2 - inverse(integral(2.5) - height(2));
  }

  double exponent() {
    return exponent;
  }

  /// Where the law begins on the integral.
  double first() {
    return first;
  }

  /// Whether an integral stands for the rank that it leads to.
  ///
  /// @param x its [#inverse]
  boolean accepts(double u, double x, double rank) {
    return rank - x <= squeeze || u >= exact(rank);
  }

  /// The least integral that stands for a rank.
  double least(double rank) {
    return Math.min(integral(rank - squeeze), exact(rank));
  }

  private double exact(double rank) {
    return integral(rank + 0.5) - height(rank);
  }

  private double height(double x) {
    return StrictMath.exp(-exponent * StrictMath.log(x));
  }

  /// The integral of the curve, `(x^(1-s) - 1) / (1-s)`, also right where s is 1.
  double integral(double x) {
    double log = StrictMath.log(x);
    return growth((1 - exponent) * log) * log;
  }

  /// Where the integral has that value.
  double inverse(double y) {
    // Rounding must not push the argument below -1, where no logarithm is.
    double t = Math.max(-1, y * (1 - exponent));
    return StrictMath.exp(logGrowth(t) * y);
  }

  /// `(e^x - 1) / x`
  private static double growth(double x) {
    return Math.abs(x) > 1e-8
        ? StrictMath.expm1(x) / x
        : 1 + x * 0.5 * (1 + x / 3 * (1 + 0.25 * x));
  }

  /// `log(1 + x) / x`
  private static double logGrowth(double x) {
    return Math.abs(x) > 1e-8 ? StrictMath.log1p(x) / x : 1 - x * (0.5 - x * (1.0 / 3 - 0.25 * x));
  }
}
