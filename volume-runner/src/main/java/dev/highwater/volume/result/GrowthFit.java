package dev.highwater.volume.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one metric of one subject grows with the rungs.
///
/// @param subject such as `report/q10-planning-budgeting/median` or `load/steady/toggle-task`
/// @param metric such as `p95`, `mean`, `buffers`, `rows processed`, `bytes`
/// @param unit `ms`, `blocks`, `rows`, `bytes`
/// @param points what was measured, smallest rung first
/// @param model the chosen class, or null where there are too few points or they contradict every
///   class
/// @param breaks sizes at which something about the subject changed, in words
/// @param forecast value at the projected maximum, or null where there is no model
/// @param curve the model and its interval at sizes between the smallest rung and the projected
///   maximum, for charts; empty where there is no model
/// @param refusal why there is no model, or null where there is one
public record GrowthFit(
    String subject,
    String metric,
    String unit,
    List<Point> points,
    @Nullable Model model,
    List<Break> breaks,
    @Nullable Forecast forecast,
    List<Forecast> curve,
    @Nullable String refusal) {

  public GrowthFit {
    points = List.copyOf(points);
    breaks = List.copyOf(breaks);
    curve = List.copyOf(curve);
  }

  /// One measurement.
  public record Point(double size, double value) {}

  /// `value = a + b · g(size)` for the class's g.
  ///
  /// @param growthClass `O(1)`, `O(log n)`, `O(n)`, `O(n log n)`, `O(n²)` or `O(n^k)`
  /// @param exponent k of a power law and the log-log slope between the outermost points otherwise
  /// @param aicc corrected Akaike criterion of the fit to the logarithms; NaN where the points are
  ///   too few for the correction (Burnham & Anderson 2002, section 2.4)
  /// @param leaveLastOutError relative error at the last rung of a fit to the others; NaN with too
  ///   few
  /// @param residualError standard deviation of the residuals of the logarithms
  /// @param residualDegrees points less fitted parameters
  /// @param selection how the class was chosen, in words
  public record Model(
      String growthClass,
      double intercept,
      double slope,
      double exponent,
      double aicc,
      double leaveLastOutError,
      double residualError,
      int residualDegrees,
      String selection) {}

  /// A break point between two rungs.
  public record Break(double afterSize, double uptoSize, String what) {}

  /// What the model says of one size, with its 80 % prediction interval.
  public record Forecast(double size, double value, double low, double high) {}
}
