package dev.highwater.dataset.random.law;

import dev.highwater.dataset.random.Cell;

/// Draws from Zipf's law over any number of ranks without a table: rejection-inversion after
/// Hörmann and Derflinger, "Rejection-Inversion to Generate Variates from Monotone Discrete
/// Distributions", ACM TOMACS 6 (1996). Fewer than 1.1 draws a value on average.
public final class ZipfSampler implements Sampler {

  private final double exponent;
  private final long first;
  private final long ranks;
  private final double integralOfFirst;
  private final double integralOfLast;
  private final double squeeze;

  ZipfSampler(double exponent, long first, long ranks) {
    this.exponent = exponent;
    this.first = first;
    this.ranks = ranks;
    integralOfFirst = integral(1.5) - 1;
    integralOfLast = integral((double) ranks + 0.5);
    squeeze = 2 - inverse(integral(2.5) - height(2));
  }

  @Override
  public long sample(long key, long row) {
    return first + rank(key, row, ranks, integralOfLast) - 1;
  }

  @Override
  public double sampleDouble(long key, long row) {
    return sample(key, row);
  }

  /// Draws from the same law over another number of ranks, for rows that may only choose among as
  /// many as exist yet.
  ///
  /// @param ranks at least 1
  /// @return the law's `min` and up to `min + ranks - 1`
  public long sample(long key, long row, long ranks) {
    return first + rank(key, row, ranks, integral((double) ranks + 0.5)) - 1;
  }

  private long rank(long key, long row, long most, double last) {
    for (int k = 0; ; k++) {
      double u = last + Cell.unit(Cell.draw(key, row, k)) * (integralOfFirst - last);
      double x = inverse(u);
      long rank = Math.clamp((long) (x + 0.5), 1L, most);
      double exact = (double) rank;
      if (exact - x <= squeeze || u >= integral(exact + 0.5) - height(exact)) {
        return rank;
      }
    }
  }

  private double height(double x) {
    return StrictMath.exp(-exponent * StrictMath.log(x));
  }

  /// The integral of [#height], `(x^(1-s) - 1) / (1-s)`, also right where s is 1.
  private double integral(double x) {
    double log = StrictMath.log(x);
    return growth((1 - exponent) * log) * log;
  }

  private double inverse(double y) {
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
