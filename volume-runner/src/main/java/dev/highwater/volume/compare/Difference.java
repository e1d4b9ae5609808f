package dev.highwater.volume.compare;

/// One thing that is not as it was.
///
/// @param subject in the words of `GrowthFit.subject`, such as
///   `report/q10-planning-budgeting/median`
/// @param module the subject's, else empty
/// @param statement which of the subject's statements, else empty
/// @param rung the target of the rung
/// @param metric such as `buffers`, `time`, `plan`
/// @param baseline NaN where there is no number
/// @param candidate NaN where there is no number
/// @param unit of both
/// @param words what changed, a sentence without its full stop
public record Difference(
    String subject,
    String module,
    String statement,
    long rung,
    String metric,
    double baseline,
    double candidate,
    String unit,
    Weight weight,
    String words) {}
