package dev.highwater.volume.fit;

import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Point;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/// What a chosen model says of other sizes.
///
/// The interval is Student's on the logarithms, with the residual error or the assumed noise,
/// whichever is larger, so that three points that happen to lie on a curve earn no false precision.
/// It is widened to hold what the classes not ruled out would say (Burnham & Anderson 2002, section
/// 4.3: uncertainty of the choice is part of the uncertainty), and to at least the error that the
/// same class made at the last rung when it was fitted to the others.
final class Prediction {

  private static final double UPPER_TAIL = 0.10;
  private static final int CURVE_POINTS = 25;

  private final ModelChoice.Choice choice;
  private final double error;
  private final double quantile;
  private final double lastOut;

  Prediction(ModelChoice.Choice choice, Noise noise, boolean falling) {
    this.choice = choice;
    ClassFit fit = choice.fit();
    double assumed =
        Math.sqrt(
            fit.points().stream()
                .mapToDouble(p -> Math.pow(noise.ofLog(p.value()), 2))
                .average()
                .orElse(0));
    error = Math.max(fit.residualError(), assumed);
    quantile =
        TDistribution.of(Math.max(1, fit.residualDegrees())).inverseSurvivalProbability(UPPER_TAIL);
    lastOut = leaveLastOut(noise, falling);
  }

  /// Relative error at the last point of the same class fitted to the others.
  double lastOutError() {
    return lastOut;
  }

  Forecast at(double size) {
    double value = choice.fit().value(size);
    double halfWidth = quantile * error * Math.sqrt(choice.fit().predictionLeverage(size));
    double last = choice.fit().points().getLast().size();
    if (size > last && Double.isFinite(lastOut)) {
      halfWidth = Math.max(halfWidth, Math.abs(Math.log1p(lastOut)));
    }
    double low = value * Math.exp(-halfWidth);
    double high = value * Math.exp(halfWidth);
    for (ClassFit rival : choice.rivals()) {
      low = Math.min(low, rival.value(size));
      high = Math.max(high, rival.value(size));
    }
    return new Forecast(size, value, low, high);
  }

  /// The model from the smallest point to a size, evenly on a logarithmic axis.
  List<Forecast> curve(double upto) {
    List<Point> points = choice.fit().points();
    double low = Math.log(points.getFirst().size());
    double high = Math.log(Math.max(upto, points.getLast().size()));
    List<Forecast> curve = new ArrayList<>();
    for (int i = 0; i < CURVE_POINTS; i++) {
      curve.add(at(Math.exp(low + (high - low) * i / (CURVE_POINTS - 1))));
    }
    return curve;
  }

  private double leaveLastOut(Noise noise, boolean falling) {
    List<Point> points = choice.fit().points();
    Point last = points.getLast();
    List<Point> others = points.subList(0, points.size() - 1);
    return new ClassFitter(others, noise, falling)
        .fit(choice.fit().growthClass())
        .map(f -> f.value(last.size()) / last.value() - 1)
        .filter(e -> e > -1)
        .orElse(Double.NaN);
  }
}
