package dev.highwater.volume.result;

import java.util.List;

/// What the planner is expected to do with one statement beyond the last rung.
///
/// @param subject such as `report/q10-planning-budgeting/median`
/// @param statement its name in the report
/// @param afterSize the last size asked at which the plan was still that of the last rung
/// @param uptoSize the first size asked at which it was another; the projected maximum where it
///   only may become another
/// @param changes in words; empty where the plan stays
/// @param certain whether small changes of costs and sizes lead to the same plan, so that the
///   planner has not much of a choice
/// @param fingerprint of the plan's shape at the projected maximum
public record Foretold(
    String subject,
    String statement,
    double afterSize,
    double uptoSize,
    List<String> changes,
    boolean certain,
    String fingerprint) {

  public Foretold {
    changes = List.copyOf(changes);
  }
}
