package dev.highwater.dataset.random.law;

import dev.highwater.dataset.random.Cell;

/// Draws evenly from a range.
record UniformSampler(long min, long max) implements Sampler {

  @Override
  public double sampleDouble(long key, long row) {
    double low = min;
    return low + Cell.unit(Cell.draw(key, row, 0)) * (max - low);
  }

  @Override
  public long sample(long key, long row) {
    long bits = Cell.draw(key, row, 0);
    // A width of 0 after overflow means all 2^64 integers.
    long width = max - min + 1;
    return width == 0 ? bits : min + Cell.below(bits, width);
  }
}
