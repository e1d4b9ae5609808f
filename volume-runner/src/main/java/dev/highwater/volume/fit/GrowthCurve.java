package dev.highwater.volume.fit;

import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.GrowthFit.Point;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reads a fit: its value at a size and the size at a value.
public final class GrowthCurve {

  /// A forecast this near to the model's value is the model's.
  private static final double SAME = 0.01;

  private GrowthCurve() {}

  /// A model's value at a size, never below 0.
  public static double value(Model model, double size) {
    return Math.max(
        0,
        model.intercept()
            + model.slope() * GrowthClass.of(model.growthClass()).g(size, model.exponent()));
  }

  /// The size at which a limit stops being kept: between two rungs by a straight line on
  /// logarithmic axes where it was measured, by the model's inverse beyond the last rung; empty
  /// where it is kept up to the given size or where there is no model to ask.
  ///
  /// A limit that the smallest rung already misses breaks at or below that rung's size, which is
  /// returned.
  public static OptionalDouble breakSize(
      GrowthFit fit, double limit, Direction direction, double upto) {
    List<Point> points = fit.points();
    for (int i = 0; i < points.size(); i++) {
      if (!direction.keeps(points.get(i).value(), limit)) {
        return OptionalDouble.of(
            i == 0 ? points.get(0).size() : between(points.get(i - 1), points.get(i), limit));
      }
    }
    double low = points.isEmpty() ? 0 : points.getLast().size();
    Forecast forecast = fit.forecast();
    if (forecast != null
        && apart(fit.model(), forecast)
        && !points.isEmpty()
        && forecast.size() > points.getLast().size()) {
      Point end = new Point(forecast.size(), forecast.value());
      if (!direction.keeps(end.value(), limit)) {
        return OptionalDouble.of(between(points.getLast(), end, limit));
      }
      if (upto <= end.size()) {
        return OptionalDouble.empty();
      }
      low = end.size();
    }
    Model model = fit.model();
    if (model == null || points.isEmpty() || direction.keeps(value(model, upto), limit)) {
      return OptionalDouble.empty();
    }
    double high = upto;
    for (int i = 0; i < 200 && high - low > 1e-9 * high; i++) {
      double middle = Math.sqrt(low * high);
      if (direction.keeps(value(model, middle), limit)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of(high);
  }

  private static boolean apart(@Nullable Model model, Forecast forecast) {
    return model == null
        || Math.abs(value(model, forecast.size()) - forecast.value()) > SAME * forecast.value();
  }

  private static double between(Point good, Point bad, double limit) {
    boolean logarithmic = good.value() > 0 && bad.value() > 0 && limit > 0;
    double share =
        logarithmic
            ? Math.log(limit / good.value()) / Math.log(bad.value() / good.value())
            : (limit - good.value()) / (bad.value() - good.value());
    return good.size() * Math.pow(bad.size() / good.size(), share);
  }
}
