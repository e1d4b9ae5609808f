package dev.highwater.dataset.random.law;

import dev.highwater.dataset.random.Cell;

/// Draws from Zipf's law over any number of ranks: rejection-inversion after Hörmann and
/// Derflinger, "Rejection-Inversion to Generate Variates from Monotone Discrete Distributions", ACM
/// TOMACS 6 (1996). Fewer than 1.1 draws a value on average. The first ranks, most of what is
/// drawn, are looked up instead of computed.
public final class ZipfSampler implements Sampler {

  private final ZipfCurve curve;
  private final ZipfBounds bounds;
  private final long first;
  private final long ranks;
  private final double end;

  ZipfSampler(double exponent, long first, long ranks) {
    this.curve = new ZipfCurve(exponent);
    this.bounds = ZipfBounds.of(curve);
    this.first = first;
    this.ranks = ranks;
    this.end = end(ranks);
  }

  @Override
  public long sample(long key, long row) {
    return sample(key, row, ranks, end);
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
    return curve.integral((double) ranks + 0.5);
  }

  private long rank(long key, long row, long most, double last) {
    for (int k = 0; ; k++) {
      double u = last + Cell.unit(Cell.draw(key, row, k)) * (curve.first() - last);
      int known = bounds.rank(u);
      if (known > 0) {
        return known;
      }
      if (known == ZipfBounds.UNSURE) {
        double x = curve.inverse(u);
        long rank = Math.clamp((long) (x + 0.5), 1L, most);
        if (curve.accepts(u, x, (double) rank)) {
          return rank;
        }
      }
    }
  }
}
