package dev.highwater.dataset.random.law;

import java.util.Arrays;

/// Alias tables of laws of counts. The chances are unrolled from the mode outwards by the ratio of
/// neighbours, so that no factorial is needed and nothing underflows before it is negligible.
final class CountTable {

  private static final double NEGLIGIBLE = 1e-22;

  private CountTable() {}

  static Sampler poisson(double mean, long min, long max) {
    return table((long) mean, min, max, k -> mean / (k + 1));
  }

  static Sampler negativeBinomial(double mean, double dispersion, long min, long max) {
    double failure = mean / (mean + dispersion);
    long mode = dispersion > 1 ? (long) ((dispersion - 1) * failure / (1 - failure)) : 0;
    return table(mode, min, max, k -> (k + dispersion) / (k + 1) * failure);
  }

  /// How the chance of `k + 1` relates to that of `k`.
  private interface Ratio {
    double next(long k);
  }

  private static Sampler table(long mode, long min, long max, Ratio ratio) {
    long low = Math.max(0, min);
    long start = Math.clamp(mode, low, max);
    double[] below = unroll(start - low, i -> 1 / ratio.next(start - 1 - i));
    double[] above = unroll(max - start, i -> ratio.next(start + i));
    double[] weights = new double[below.length + 1 + above.length];
    for (int i = 0; i < below.length; i++) {
      weights[below.length - 1 - i] = below[i];
    }
    weights[below.length] = 1;
    System.arraycopy(above, 0, weights, below.length + 1, above.length);
    return new AliasTable(start - below.length, weights);
  }

  /// Weights of the neighbours in one direction, relative to the start's 1.
  private static double[] unroll(long most, Ratio step) {
    double[] weights = new double[64];
    int count = 0;
    double weight = 1;
    while (count < most) {
      weight *= step.next(count);
      if (weight < NEGLIGIBLE) {
        break;
      }
      if (count == weights.length) {
        weights = Arrays.copyOf(weights, count * 2);
      }
      weights[count++] = weight;
    }
    return Arrays.copyOf(weights, count);
  }
}
