package dev.highwater.volume.result;

/// An index that nobody made and the planner would use, found with HypoPG.
///
/// @param subject such as `report/q10-planning-budgeting/median`
/// @param statement its name in the report
/// @param index the statement that makes it
/// @param costBefore the planner's cost of the statement without it
/// @param costAfter and with it
/// @param bytes how large it would be, as HypoPG estimates
public record IndexAdvice(
    String subject,
    String statement,
    String index,
    double costBefore,
    double costAfter,
    long bytes) {}
