package dev.highwater.dataset.random.law;

/// The law without chance.
record ConstantSampler(double value) implements Sampler {

  @Override
  public double sampleDouble(long key, long row) {
    return value;
  }

  @Override
  public long sample(long key, long row) {
    return (long) StrictMath.floor(value);
  }
}
