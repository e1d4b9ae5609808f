package dev.highwater.volume.fit;

import dev.highwater.volume.result.GrowthFit.Point;
import java.util.List;

/// One growth class fitted to points by least squares of the logarithms, `value = a + b · g(size)`.
///
/// @param chiSquare squared residuals of the logarithms, each in units of its noise
/// @param residualSquares the same without units
record ClassFit(
    GrowthClass growthClass,
    double intercept,
    double slope,
    double exponent,
    List<Point> points,
    double chiSquare,
    double residualSquares) {

  /// Never below 0.
  double value(double size) {
    return Math.max(0, intercept + slope * growthClass.g(size, exponent));
  }

  int residualDegrees() {
    return points.size() - growthClass.parameters();
  }

  /// Whether some point lies too far away to believe in the class.
  boolean contradicted(Noise noise) {
    return points.stream()
        .anyMatch(
            p -> Math.abs(Math.log(p.value() / value(p.size()))) > noise.contradiction(p.value()));
  }

  /// Standard deviation of the residuals, 0 where there is no degree of freedom to tell it from.
  double residualError() {
    return residualDegrees() > 0 ? Math.sqrt(residualSquares / residualDegrees()) : 0;
  }

  /// Variance of a new observation's logarithm at a size, in units of the residual variance: the
  /// prediction leverage of the linearised regression (Seber & Wild 2003, Nonlinear Regression,
  /// section 5.1).
  double predictionLeverage(double size) {
    int n = points.size();
    if (growthClass == GrowthClass.CONSTANT) {
      return 1 + 1.0 / n;
    }
    double mean = 0;
    for (Point p : points) {
      mean += regressor(p.size()) / n;
    }
    double spread = 0;
    for (Point p : points) {
      spread += Math.pow(regressor(p.size()) - mean, 2);
    }
    double distance = regressor(size) - mean;
    return 1 + 1.0 / n + (spread == 0 ? 0 : distance * distance / spread);
  }

  /// Derivative of the logarithm by the class's second parameter, up to a factor: k for a power
  /// law, a / b otherwise.
  private double regressor(double size) {
    return growthClass == GrowthClass.POWER ? Math.log(size) : slope / value(size);
  }
}
