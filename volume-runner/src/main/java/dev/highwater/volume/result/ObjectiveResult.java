package dev.highwater.volume.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One objective, judged.
///
/// @param name as in the scenario
/// @param subject what it binds, in the words of `GrowthFit.subject`
/// @param metric such as `p95`
/// @param limit the last value that is still good
/// @param direction which side of the limit is good
/// @param source where the limit comes from
/// @param cells one per rung, then one for the projected maximum
/// @param breaksAt the size at which it breaks: measured where it did, forecast else; null where it
///   holds
/// @param remedy what to look at first, from the evidence, or null
public record ObjectiveResult(
    String name,
    String module,
    String owner,
    String subject,
    String metric,
    String unit,
    double limit,
    Direction direction,
    String source,
    List<Cell> cells,
    @Nullable Double breaksAt,
    Verdict verdict,
    String evidence,
    @Nullable String remedy) {

  public ObjectiveResult {
    cells = List.copyOf(cells);
  }

  /// The objective at one size.
  public record Cell(double size, double value, boolean forecast, Verdict verdict) {}
}
