package dev.highwater.volume.result;

/// What became of a threshold.
///
/// @param metric such as `iteration_duration`
/// @param operation the operation of the mix it is about; empty for all
/// @param aggregation such as `p(95)`
/// @param expression as it was written, such as `p(95)<500`
/// @param unit of the value; empty for a share of 1
/// @param value what was measured; NaN where the sample cannot support it
/// @param state of the condition
/// @param aborted whether it ended the profile
public record ThresholdResult(
    String metric,
    String operation,
    String aggregation,
    String expression,
    String unit,
    double value,
    State state,
    boolean aborted) {

  /// `iteration_duration p(95)`, which growth is fitted under.
  public String label() {
    return metric + " " + aggregation;
  }

  /// `iteration_duration{operation:tree-expand} p(95)<500`
  public String text() {
    return metric + (operation.isEmpty() ? "" : "{operation:" + operation + "}") + " " + expression;
  }

  /// Whether a threshold was kept.
  public enum State {
    KEPT,
    MISSED,
    /// The sample is too small for its percentile, or there is none.
    UNSUPPORTED
  }
}
