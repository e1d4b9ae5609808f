package dev.highwater.dataset.random.law;

import dev.highwater.dataset.random.Cell;

/// Draws a bin, then a number within it.
final class HistogramSampler implements Sampler {

  private final double[] bounds;
  private final AliasTable bins;

  HistogramSampler(double[] bounds, AliasTable bins) {
    this.bounds = bounds;
    this.bins = bins;
  }

  @Override
  public double sampleDouble(long key, long row) {
    int bin = (int) bins.sample(key, row);
    double low = bounds[bin];
    return low + Cell.unit(Cell.draw(key, row, 1)) * (bounds[bin + 1] - low);
  }

  @Override
  public long sample(long key, long row) {
    return (long) StrictMath.floor(sampleDouble(key, row));
  }
}
