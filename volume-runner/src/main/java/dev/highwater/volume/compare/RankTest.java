package dev.highwater.volume.compare;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Mann and Whitney's test of whether one sample tends to be larger than another (Annals of
/// Mathematical Statistics 18, 1947), one-sided, with the effect sizes that go with it.
///
/// Up to [#EXACT] values together and without ties the distribution is counted out; otherwise it is
/// the normal one with corrections for ties and continuity (Lehmann 1975, Nonparametrics, section
/// 1.2). Times are independent only where samples are interleaved; where they are not, the p-value
/// is too small, and somebody else has to see to that.
///
/// @param p probability of a U as large by chance
/// @param superiority Vargha and Delaney's A (2000): how often a value of the second sample is
///   larger than one of the first, ties counted half; 0.5 where neither tends to be larger
/// @param ratio Hodges and Lehmann's shift on the logarithms, as a factor: the median of all
///   quotients of a value of the second sample by one of the first
/// @param leastP the smallest p that samples of these sizes can give
record RankTest(double p, double superiority, double ratio, double leastP) {

  private static final int EXACT = 60;

  /// Tests whether the second sample is larger.
  ///
  /// @param first all above 0
  /// @param second all above 0
  static RankTest of(double[] first, double[] second) {
    int n = first.length;
    int m = second.length;
    if (n == 0 || m == 0) {
      throw new IllegalArgumentException("A sample is empty");
    }
    double u = 0;
    double[] quotients = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        u += second[j] > first[i] ? 1 : second[j] == first[i] ? 0.5 : 0;
        quotients[i * m + j] = second[j] / first[i];
      }
    }
    double ties = ties(first, second);
    boolean exact = ties == 0 && n + m <= EXACT;
    double p = exact ? exact(n, m, (int) Math.round(u)) : approximate(n, m, u, ties);
    double least = exact ? exact(n, m, n * m) : approximate(n, m, (double) n * m, ties);
    return new RankTest(p, u / ((double) n * m), median(quotients), least);
  }

  /// Cliff's delta (1993), −1 to 1: `2A − 1`.
  double delta() {
    return 2 * superiority - 1;
  }

  /// P(U ≥ u), by counting the orders of the two samples that give each U.
  private static double exact(int n, int m, int u) {
    double[][] ways = new double[n + 1][n * m + 1];
    for (double[] row : ways) {
      row[0] = 1;
    }
    // ways[i][u] after step j: orders of i values of one sample and j of the other with that U,
    // f(i, j, u) = f(i − 1, j, u − j) + f(i, j − 1, u).
    for (int j = 1; j <= m; j++) {
      for (int i = 1; i <= n; i++) {
        for (int v = i * j; v >= j; v--) {
          ways[i][v] += ways[i - 1][v - j];
        }
      }
    }
    double all = 0;
    double asLarge = 0;
    for (int v = 0; v <= n * m; v++) {
      all += ways[n][v];
      asLarge += v >= u ? ways[n][v] : 0;
    }
    return asLarge / all;
  }

  private static double approximate(int n, int m, double u, double ties) {
    double all = (double) n + m;
    double product = (double) n * m;
    double variance = product / 12 * (all + 1 - ties / (all * (all - 1)));
    if (variance <= 0) {
      return 1;
    }
    double z = (u - product / 2 - 0.5) / Math.sqrt(variance);
    return NormalDistribution.of(0, 1).survivalProbability(z);
  }

  /// Sum of t³ − t over groups of t equal values.
  private static double ties(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Arrays.sort(all);
    double sum = 0;
    int run = 1;
    for (int i = 1; i <= all.length; i++) {
      if (i < all.length && all[i] == all[i - 1]) {
        run++;
      } else {
        sum += Math.pow(run, 3) - run;
        run = 1;
      }
    }
    return sum;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
