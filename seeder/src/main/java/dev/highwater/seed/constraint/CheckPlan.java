package dev.highwater.seed.constraint;

import java.util.List;

/// How one CHECK is met.
///
/// @param constraint its name; of a domain's own condition the domain's name
/// @param expression the condition as SQL
/// @param columns of the table that it reads
/// @param how in words
public record CheckPlan(
    String constraint, String expression, List<String> columns, Tier tier, String how) {

  public CheckPlan {
    columns = List.copyOf(columns);
  }

  /// By what means.
  public enum Tier {
    /// Each column by itself holds only what is allowed.
    DOMAIN,
    /// A column's values are drawn within limits that other columns of the row set.
    ORDER,
    /// Each row first chooses one of several ways to meet it, and its columns follow.
    BRANCH,
    /// Each row takes one of the combinations that the server accepted.
    SOLUTION,
    /// The spec's own formulas are taken as they are.
    GIVEN,
    /// The condition was not understood; the values were chosen without it.
    UNREAD
  }
}
