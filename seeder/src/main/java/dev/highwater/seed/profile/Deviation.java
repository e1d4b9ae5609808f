package dev.highwater.seed.profile;

/// How far one thing in a database is from what a profile says of it.
///
/// @param column whose; empty where it is of the whole table
/// @param expected and found: as the aspect counts them
/// @param distance between the two
/// @param limit the greatest distance that passes
public record Deviation(
    String table,
    String column,
    Aspect aspect,
    double expected,
    double found,
    double distance,
    double limit) {

  /// Things that are compared.
  public enum Aspect {
    /// The share of nulls.
    NULLS("null", 0.005),
    /// The number of values, relative to the expected.
    DISTINCT("distinct", 0.05),
    /// The shares of the frequent values: the one that is farthest from what is expected.
    FREQUENT("frequent values", 0.01),
    /// The shares of combinations of values that hang together: the farthest off.
    TOGETHER("combinations", 0.01),
    /// The share of values below each of a hundred bounds: the one that is farthest off, which is
    /// the statistic of Kolmogorov and Smirnov.
    SHAPE("distribution", 0.02),
    /// The share of parents with at most so many children: the same statistic.
    FAN_OUT("children", 0.02);

    private final String shown;
    private final double limit;

    Aspect(String shown, double limit) {
      this.shown = shown;
      this.limit = limit;
    }

    /// The name in reports.
    public String shown() {
      return shown;
    }

    /// The greatest distance that passes, where enough is known to tell.
    public double limit() {
      return limit;
    }
  }

  /// Whether it is near enough.
  public boolean passes() {
    return distance <= limit;
  }

  /// The distance as a multiple of the limit.
  public double severity() {
    return distance / limit;
  }
}
