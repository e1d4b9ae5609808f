package dev.highwater.volume.report.chart;

import java.util.ArrayList;
import java.util.List;

/// A logarithmic axis: values to pixels, and ticks at 1, 2, 5 or 1, 3 or 1 times powers of ten,
/// whichever are most without crowding.
record LogAxis(double low, double high, double start, double end) {

  private static final List<double[]> FINE =
      List.of(new double[] {1, 2, 5}, new double[] {1, 3}, new double[] {1});
  private static final List<double[]> LADDER = List.of(new double[] {1, 3}, new double[] {1});

  LogAxis {
    if (!(low > 0) || !(high > low)) {
      throw new IllegalArgumentException(
          "A logarithmic axis needs 0 < low < high, not %s and %s".formatted(low, high));
    }
  }

  /// Beyond the ends it stays at the ends.
  double at(double value) {
    double share = Math.log(Math.max(value, low) / low) / Math.log(high / low);
    return start + Math.clamp(share, 0, 1) * (end - start);
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }

  /// As many ticks as there is room for.
  List<Double> ticks(int most) {
    return ticks(most, FINE);
  }

  /// Ticks where ladders have their rungs, at 1 and 3 times powers of ten.
  List<Double> rungs(int most) {
    List<Double> rungs = ticks(most, LADDER);
    return rungs.size() > 1 ? rungs : ticks(most);
  }

  private List<Double> ticks(int most, List<double[]> choices) {
    List<Double> ticks = List.of();
    for (double[] steps : choices) {
      ticks = ticks(steps);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    int every = (ticks.size() + most - 1) / most;
    List<Double> some = new ArrayList<>();
    for (int i = 0; i < ticks.size(); i += every) {
      some.add(ticks.get(i));
    }
    return some;
  }

  private List<Double> ticks(double[] steps) {
    List<Double> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (double step : steps) {
        double tick = step * Math.pow(10, power);
        if (tick >= low * 0.999 && tick <= high * 1.001) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /// Widened to half a decade of room where the values lie close together.
  static LogAxis around(double least, double most, double start, double end) {
    double low = least;
    double high = most;
    double narrow = Math.sqrt(10) / Math.sqrt(high / low);
    if (narrow > 1) {
      low /= narrow;
      high *= narrow;
    }
    return new LogAxis(low / 1.25, high * 1.35, start, end);
  }
}
