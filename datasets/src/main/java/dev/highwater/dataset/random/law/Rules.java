package dev.highwater.dataset.random.law;

import java.util.List;

/// What the parameters of laws must hold, and what to say when they do not.
final class Rules {

  private static final double LARGEST_MEAN = 1_000_000;
  private static final int LARGEST_TABLE = 1 << 24;

  private Rules() {}

  static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw refused(name + " must be a finite number, not " + value);
    }
  }

  static void positive(String name, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw refused(name + " must be a number above 0, not " + value);
    }
  }

  static void notNegative(String name, double value) {
    if (!(value >= 0)) {
      throw refused(name + " must not be below 0, as " + value + " is");
    }
  }

  static void mean(double mean) {
    if (!(mean > 0 && mean <= LARGEST_MEAN)) {
      throw refused("the mean of a law of counts is above 0 and at most a million, not " + mean);
    }
  }

  static void ordered(double min, double max) {
    if (!(min <= max)) {
      throw refused("min (" + min + ") must not be above max (" + max + ")");
    }
  }

  static void ordered(long min, long max) {
    if (min > max) {
      throw refused("min (" + min + ") must not be above max (" + max + ")");
    }
  }

  static void countable(long min, long max) {
    long count = max - min + 1;
    if (count <= 0 || count > 1L << 53) {
      throw refused("there must be at most 2^53 integers from " + min + " to " + max);
    }
  }

  static void counts(long max) {
    if (max < 0) {
      throw refused("counts begin at 0, so max must not be below, as " + max + " is");
    }
  }

  static void weights(List<Double> weights) {
    if (weights.isEmpty() || weights.size() > LARGEST_TABLE) {
      throw refused("there must be 1 to " + LARGEST_TABLE + " weights, not " + weights.size());
    }
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && Double.isFinite(weight))) {
        throw refused("a weight must be finite and not below 0, not " + weight);
      }
      sum += weight;
    }
    if (!(sum > 0 && Double.isFinite(sum))) {
      throw refused("the weights must have a finite sum above 0, not " + sum);
    }
  }

  static void bounds(List<Double> bounds, int bins) {
    if (bounds.size() != bins + 1) {
      throw refused(
          "to " + bins + " weights belong " + (bins + 1) + " bounds, not " + bounds.size());
    }
    for (int i = 0; i < bounds.size(); i++) {
      finite("a bound", bounds.get(i));
      if (i > 0 && bounds.get(i - 1) > bounds.get(i)) {
        throw refused("bounds must ascend, but " + bounds.get(i) + " follows " + bounds.get(i - 1));
      }
    }
  }

  static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("This law cannot be drawn from: " + why);
  }
}
