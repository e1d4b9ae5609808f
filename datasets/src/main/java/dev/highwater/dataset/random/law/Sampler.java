package dev.highwater.dataset.random.law;

/// Draws from a law, each draw a pure function of key and row. Immutable, free for any thread.
public interface Sampler {

  /// The value of a row as a number.
  double sampleDouble(long key, long row);

  /// The value of a row as an integer: exact for the laws of integers, else the floor of the
  /// number.
  long sample(long key, long row);
}
