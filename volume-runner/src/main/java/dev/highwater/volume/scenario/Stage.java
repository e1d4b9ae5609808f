package dev.highwater.volume.scenario;

import java.time.Duration;
import java.util.List;

/// A stretch of a ramp, as k6 has it: from wherever it was to the target, in a straight line.
///
/// @param duration how long it takes; none for a jump
/// @param target workers, or iterations a second, at its end
public record Stage(Duration duration, double target) {

  public Stage {
    if (duration.isNegative() || target < 0) {
      throw new IllegalArgumentException("A stage has a duration and a target of 0 or more");
    }
  }

  /// How long stages take one after the other.
  public static Duration length(List<Stage> stages) {
    return stages.stream().map(Stage::duration).reduce(Duration.ZERO, Duration::plus);
  }

  /// The highest target of some stages and of what they begin with.
  public static double highest(double start, List<Stage> stages) {
    return stages.stream().mapToDouble(Stage::target).reduce(start, Math::max);
  }

  /// The straight line through all stages.
  ///
  /// @param start the value at time 0
  /// @param time after the beginning
  public static double at(double start, List<Stage> stages, Duration time) {
    double from = start;
    long left = time.toNanos();
    for (Stage stage : stages) {
      long length = stage.duration().toNanos();
      if (left < length) {
        return from + (stage.target() - from) * left / length;
      }
      left -= length;
      from = stage.target();
    }
    return from;
  }
}
