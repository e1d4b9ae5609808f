package dev.highwater.volume.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Holm's correction for many tests (Scandinavian Journal of Statistics 6, 1979): of a comparison
/// in which nothing changed, the probability of any adjusted p at or below α is at most α, whether
/// the tests depend on each other or not.
final class Holm {

  private Holm() {}

  /// Adjusted p-values, in the given order.
  static double[] adjusted(double[] p) {
    List<Integer> order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
            .toList();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      int i = order.get(rank);
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[i]));
      adjusted[i] = largest;
    }
    return adjusted;
  }
}
