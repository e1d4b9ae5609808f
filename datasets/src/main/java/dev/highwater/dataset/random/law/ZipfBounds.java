package dev.highwater.dataset.random.law;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where on the law's integral the first ranks begin, and from where on each of them is accepted:
/// what [ZipfCurve] would answer, at hand.
///
/// The curve is computed, so near its bounds its answers change to and fro in the last bits. There
/// it is left to answer itself: ranks that are found here are the very ranks that it gives.
final class ZipfBounds {

  /// What [#rank] says where the curve must be asked.
  static final int UNSURE = 0;

  /// What [#rank] says where no rank is accepted.
  static final int REJECTED = -1;

  /// Ranks that are drawn often enough to have their bounds at hand.
  private static final int OFTEN = 2_048;

  private static final int GUIDES = 4 * OFTEN;

  /// Much wider than the error of the curve, which is some 1e-14, and still too narrow to be hit.
  private static final double MARGIN = 1e-10;

  private static final Map<Double, ZipfBounds> BY_EXPONENT = new ConcurrentHashMap<>();

  /// For each of the first ranks, and one more, the least integral that leads to it.
  private final double[] from = new double[OFTEN + 2];

  /// For each of the first ranks, the least integral that stands for it.
  private final double[] accepted = new double[OFTEN + 1];

  /// For evenly spaced integrals, a rank at or below the one they lead to.
  private final short[] guides = new short[GUIDES];

  private final double first;
  private final double margin;
  private final double perGuide;

  private ZipfBounds(ZipfCurve curve) {
    first = curve.first();
    from[1] = first;
    for (int rank = 1; rank <= OFTEN; rank++) {
      from[rank + 1] = curve.integral(rank + 0.5);
      accepted[rank] = curve.least(rank);
    }
    double last = from[OFTEN + 1];
    margin = MARGIN * Math.max(1, last);
    perGuide = GUIDES / (last - first);
    int rank = 1;
    for (int guide = 0; guide < GUIDES; guide++) {
      double u = first + guide / perGuide - margin;
      while (rank < OFTEN && from[rank + 1] <= u) {
        rank++;
      }
      guides[guide] = (short) rank;
    }
  }

  /// Bounds of that law; made once.
  static ZipfBounds of(ZipfCurve curve) {
    return BY_EXPONENT.computeIfAbsent(curve.exponent(), _ -> new ZipfBounds(curve));
  }

  /// The rank that an integral stands for.
  int rank(double u) {
    double guide = (u - first) * perGuide;
    if (!(guide >= 0 && guide < GUIDES)) {
      return UNSURE;
    }
    int rank = guides[(int) guide];
    while (rank < OFTEN && u >= from[rank + 1]) {
      rank++;
    }
    double least = accepted[rank];
    if (u < from[rank] + margin || u > from[rank + 1] - margin || Math.abs(u - least) < margin) {
      return UNSURE;
    }
    return u > least ? rank : REJECTED;
  }
}
