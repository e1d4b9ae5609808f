package dev.highwater.dataset.random.law;

/// The standard normal distribution. The quantile is algorithm AS 241 (PPND16) of Wichura, "The
/// Percentage Points of the Normal Distribution", Applied Statistics 37 (1988), exact to about 16
/// digits; the coefficients are printed as the shortest decimals of the same doubles.
final class NormalCurve {

  private static final double[] A = {
    3.3871328727963665, 133.14166789178438, 1971.5909503065513,
    13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227
  };
  private static final double[] B = {
    1.0,
    42.31333070160091,
    687.1870074920579,
    5394.196021424751,
    21213.794301586597,
    39307.89580009271,
    28729.085735721943,
    5226.495278852854
  };
  private static final double[] C = {
    1.4234371107496835, 4.630337846156546, 5.769497221460691,
    3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
    0.022723844989269184, 0.0007745450142783414
  };
  private static final double[] D = {
    1.0,
    2.053191626637759,
    1.6763848301838038,
    0.6897673349851,
    0.14810397642748008,
    0.015198666563616457,
    0.0005475938084995345,
    1.0507500716444169e-9
  };
  private static final double[] E = {
    6.657904643501103, 5.463784911164114, 1.7848265399172913,
    0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
    2.7115555687434876e-5, 2.0103343992922881e-7
  };
  private static final double[] F = {
    1.0,
    0.599832206555888,
    0.1369298809227358,
    0.014875361290850615,
    0.0007868691311456133,
    1.8463183175100548e-5,
    1.421511758316446e-7,
    2.0442631033899397e-15
  };

  private NormalCurve() {}

  /// The point below which a share of the curve lies; infinite for 0 and 1.
  static double quantile(double share) {
    double q = share - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return ratio(q, A, B, r);
    }
    double tail = q < 0 ? share : 1 - share;
    if (tail <= 0) {
      return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double r = StrictMath.sqrt(-StrictMath.log(tail));
    double point = r <= 5 ? ratio(1, C, D, r - 1.6) : ratio(1, E, F, r - 5);
    return q < 0 ? -point : point;
  }

  /// The share of the curve below a point, found by bisecting [#quantile]: exact enough for bounds,
  /// too slow for rows.
  static double share(double point) {
    double low = 0;
    double high = 1;
    if (point == Double.NEGATIVE_INFINITY) {
      return low;
    }
    if (point == Double.POSITIVE_INFINITY) {
      return high;
    }
    for (double middle = 0.5; middle > low && middle < high; middle = low + (high - low) / 2) {
      if (quantile(middle) < point) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// `factor · p(x) / q(x)`, of polynomials of the same degree. Both sums in one loop, since
  /// neither waits for the other.
  private static double ratio(double factor, double[] p, double[] q, double x) {
    double above = 0;
    double below = 0;
    for (int i = p.length - 1; i >= 0; i--) {
      above = above * x + p[i];
      below = below * x + q[i];
    }
    return factor * above / below;
  }
}
