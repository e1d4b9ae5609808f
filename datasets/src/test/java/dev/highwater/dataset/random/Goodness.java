package dev.highwater.dataset.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/// How well draws fit their law.
public final class Goodness {

  private Goodness() {}

  /// Pearson's statistic of counts against expectations; classes expected fewer than 5 times are
  /// pooled into one.
  public static double chiSquare(long[] counts, IntToDoubleFunction expected) {
    double sum = 0;
    double pooledCount = 0;
    double pooledExpected = 0;
    for (int i = 0; i < counts.length; i++) {
      double e = expected.applyAsDouble(i);
      if (e < 5) {
        pooledCount += counts[i];
        pooledExpected += e;
      } else {
        sum += (counts[i] - e) * (counts[i] - e) / e;
      }
    }
    if (pooledExpected > 0) {
      sum += (pooledCount - pooledExpected) * (pooledCount - pooledExpected) / pooledExpected;
    }
    return sum;
  }

  /// The value a chi-square statistic exceeds once in 10,000 times, by Wilson and Hilferty's
  /// approximation (1931).
  public static double limit(int degrees) {
    double v = 2.0 / (9 * degrees);
    return degrees * Math.pow(1 - v + 3.719 * Math.sqrt(v), 3);
  }

  /// The largest distance between the draws' distribution and a distribution function, times the
  /// root of their number (Kolmogorov–Smirnov); above 2.2 once in about 8,000 times.
  public static double kolmogorov(double[] draws, DoubleUnaryOperator distribution) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double f = distribution.applyAsDouble(sorted[i]);
      distance =
          Math.max(
              distance, Math.max(f - (double) i / sorted.length, (i + 1.0) / sorted.length - f));
    }
    return distance * Math.sqrt(sorted.length);
  }
}
