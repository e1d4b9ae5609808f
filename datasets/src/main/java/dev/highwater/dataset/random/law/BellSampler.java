package dev.highwater.dataset.random.law;

import dev.highwater.dataset.random.Cell;

/// Draws from a normal law between bounds by inverting its distribution function: one draw a value.
final class BellSampler implements Sampler {

  private final double mean;
  private final double deviation;
  private final boolean exponential;
  private final double min;
  private final double max;
  private final double side;
  private final double from;
  private final double width;

  private BellSampler(double mean, double deviation, boolean exponential, double min, double max) {
    this.mean = mean;
    this.deviation = deviation;
    this.exponential = exponential;
    this.min = min;
    this.max = max;
    double low = exponential ? StrictMath.log(min) : min;
    double high = exponential ? StrictMath.log(max) : max;
    double left = (low - mean) / deviation;
    double right = (high - mean) / deviation;
    // Shares near 1 lose the digits that shares near 0 keep, so the upper tail is drawn mirrored.
    side = left > 0 ? -1 : 1;
    from = NormalCurve.share(side > 0 ? left : -right);
    width = NormalCurve.share(side > 0 ? right : -left) - from;
  }

  static BellSampler normal(double mean, double deviation, double min, double max) {
    return new BellSampler(mean, deviation, false, min, max);
  }

  static BellSampler logNormal(double median, double sigma, double min, double max) {
    return new BellSampler(StrictMath.log(median), sigma, true, min, max);
  }

  @Override
  public double sampleDouble(long key, long row) {
    // The middle of the draw's interval: never 0 and never 1.
    double unit = Cell.unit(Cell.draw(key, row, 0)) + 0x1.0p-54;
    double value = mean + deviation * side * NormalCurve.quantile(from + unit * width);
    return Math.clamp(exponential ? StrictMath.exp(value) : value, min, max);
  }

  @Override
  public long sample(long key, long row) {
    return (long) StrictMath.floor(sampleDouble(key, row));
  }
}
