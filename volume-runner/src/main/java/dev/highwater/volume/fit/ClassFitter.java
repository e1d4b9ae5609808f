package dev.highwater.volume.fit;

import dev.highwater.volume.result.GrowthFit.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Fits one class to positive points, weighing each by its noise.
///
/// For the classes with an intercept the model is written `b · (r + g)` with `r = a / b ≥ 0`: for a
/// given r the best b is a mean of logarithms, so a search along one line finds the least squares
/// (variable projection, Golub & Pereyra 1973). `O(log n)` counts from the smallest size, so that
/// `3 blocks at 10k, 4 at 1M` may start anywhere; no other intercept is negative.
final class ClassFitter {

  private static final int GRID = 160;
  private static final int REFINEMENTS = 80;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final List<Point> points;
  private final double[] logs;
  private final double[] weights;
  private final boolean falling;

  ClassFitter(List<Point> points, Noise noise, boolean falling) {
    this.points = List.copyOf(points);
    this.falling = falling;
    logs = points.stream().mapToDouble(p -> Math.log(p.value())).toArray();
    weights = points.stream().mapToDouble(p -> Math.pow(noise.ofLog(p.value()), -2)).toArray();
  }

  /// Every class that the points allow; a class whose growing term vanishes is only `O(1)`.
  List<ClassFit> all() {
    List<ClassFit> fits = new ArrayList<>();
    for (GrowthClass growthClass : GrowthClass.values()) {
      fit(growthClass).ifPresent(fits::add);
    }
    return fits;
  }

  Optional<ClassFit> fit(GrowthClass growthClass) {
    return switch (growthClass) {
      case CONSTANT -> Optional.of(of(growthClass, Math.exp(weightedMean(logs)), 0, 0));
      case POWER -> power();
      case LOGARITHMIC, LINEAR, LINEARITHMIC, QUADRATIC -> withIntercept(growthClass);
    };
  }

  private Optional<ClassFit> power() {
    double[] x = points.stream().mapToDouble(p -> Math.log(p.size())).toArray();
    double meanX = weightedMean(x);
    double meanY = weightedMean(logs);
    double xy = 0;
    double xx = 0;
    for (int i = 0; i < x.length; i++) {
      xy += weights[i] * (x[i] - meanX) * (logs[i] - meanY);
      xx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
    }
    double k = xx == 0 ? 0 : xy / xx;
    if (falling ? k >= 0 : k <= 0) {
      return Optional.empty();
    }
    return Optional.of(of(GrowthClass.POWER, 0, Math.exp(meanY - k * meanX), k));
  }

  private Optional<ClassFit> withIntercept(GrowthClass growthClass) {
    double origin = growthClass == GrowthClass.LOGARITHMIC ? Math.log(points.getFirst().size()) : 0;
    double[] g = points.stream().mapToDouble(p -> growthClass.g(p.size(), 0) - origin).toArray();
    double span = g[g.length - 1];
    if (span <= 0) {
      return Optional.empty();
    }
    DoubleUnaryOperator loss = logRatio -> squares(residuals(g, Math.exp(logRatio)));
    double low = Math.log(span) - 18;
    double high = Math.log(span) + 12;
    double best = minimum(loss, low, high);
    double ratio = Math.exp(best);
    if (g[0] > 0 && squares(residuals(g, 0)) <= loss.applyAsDouble(best) * (1 + 1e-9)) {
      ratio = 0;
    } else if (best > high - 2) {
      return Optional.empty();
    }
    double slope = Math.exp(weightedMean(shifted(g, ratio)));
    return Optional.of(of(growthClass, slope * (ratio - origin), slope, 0));
  }

  private double[] shifted(double[] g, double ratio) {
    double[] shifted = new double[g.length];
    for (int i = 0; i < g.length; i++) {
      shifted[i] = logs[i] - Math.log(ratio + g[i]);
    }
    return shifted;
  }

  private double[] residuals(double[] g, double ratio) {
    double[] residuals = shifted(g, ratio);
    double mean = weightedMean(residuals);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] -= mean;
    }
    return residuals;
  }

  private double squares(double[] residuals) {
    double sum = 0;
    for (int i = 0; i < residuals.length; i++) {
      sum += weights[i] * residuals[i] * residuals[i];
    }
    return sum;
  }

  private double weightedMean(double[] values) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      total += weights[i];
    }
    return sum / total;
  }

  /// Golden section around the best point of a grid.
  private static double minimum(DoubleUnaryOperator f, double low, double high) {
    double step = (high - low) / GRID;
    double best = low;
    double bestValue = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      double value = f.applyAsDouble(low + i * step);
      if (value < bestValue) {
        bestValue = value;
        best = low + i * step;
      }
    }
    double a = best - step;
    double b = best + step;
    for (int i = 0; i < REFINEMENTS; i++) {
      double left = b - GOLDEN * (b - a);
      double right = a + GOLDEN * (b - a);
      if (f.applyAsDouble(left) < f.applyAsDouble(right)) {
        b = right;
      } else {
        a = left;
      }
    }
    return (a + b) / 2;
  }

  private ClassFit of(GrowthClass growthClass, double intercept, double slope, double exponent) {
    double chiSquare = 0;
    double squares = 0;
    for (int i = 0; i < logs.length; i++) {
      double fitted = intercept + slope * growthClass.g(points.get(i).size(), exponent);
      double residual = logs[i] - Math.log(fitted);
      chiSquare += weights[i] * residual * residual;
      squares += residual * residual;
    }
    return new ClassFit(growthClass, intercept, slope, exponent, points, chiSquare, squares);
  }
}
