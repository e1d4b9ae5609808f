package dev.highwater.dataset.random.law;

import dev.highwater.dataset.random.Cell;

/// Draws from Zipf's law over any number of ranks without a table: rejection-inversion after
/// Hörmann and Derflinger, "Rejection-Inversion to Generate Variates from Monotone Discrete
/// Distributions", ACM TOMACS 6 (1996). Fewer than 1.1 draws a value on average.
public final class ZipfSampler implements Sampler {

  /// Ranks that are drawn often enough to have their bounds at hand.
  private static final int OFTEN = 512;

  private final double exponent;
  private final long first;
  private final long ranks;
  private final double integralOfFirst;
  private final double integralOfLast;
  private final double squeeze;

  /// For each of the first ranks, the least integral that stands for it.
  private final double[] least = new double[OFTEN + 1];

  ZipfSampler(double exponent, long first, long ranks) {
    this.exponent = exponent;
    this.first = first;
    this.ranks = ranks;
    integralOfFirst = integral(1.5) - 1;
    integralOfLast = end(ranks);
    squeeze = 2 - inverse(integral(2.5) - height(2));
    for (int rank = 1; rank <= OFTEN; rank++) {
      least[rank] = least((double) rank);
    }
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
    return sample(key, row, ranks, end(ranks));
  }

  /// The same where many rows have the same number of ranks.
  ///
  /// @param end of [#end]
  public long sample(long key, long row, long ranks, double end) {
    return first + rank(key, row, ranks, end) - 1;
  }

  /// Where the law ends over a number of ranks.
  public double end(long ranks) {
    return integral((double) ranks + 0.5);
  }

  private long rank(long key, long row, long most, double last) {
    for (int k = 0; ; k++) {
      double u = last + Cell.unit(Cell.draw(key, row, k)) * (integralOfFirst - last);
      double x = inverse(u);
      long rank = Math.clamp((long) (x + 0.5), 1L, most);
      if (rank - x <= squeeze || u >= (rank <= OFTEN ? least[(int) rank] : least((double) rank))) {
        return rank;
      }
    }
  }

  private double least(double rank) {
    return integral(rank + 0.5) - height(rank);
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
