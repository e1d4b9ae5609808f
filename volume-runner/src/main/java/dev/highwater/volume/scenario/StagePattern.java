package dev.highwater.volume.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The usual courses of a load test, as stages of a ramp; their shapes are those of k6's guides on
/// load test types.
public enum StagePattern {
  /// Up in a tenth of the time, held, down in a tenth.
  LOAD,
  /// Five steps up to the target, each climbed in a fifth of its time and held for the rest.
  STRESS,
  /// A tenth of the target, a sudden jump to all of it, and back to see whether it recovers.
  SPIKE,
  /// The target for nearly the whole time.
  SOAK;

  private static final int STEPS = 5;
  private static final double REST = 0.1;

  /// The stages of this pattern.
  ///
  /// @param target the highest value
  /// @param duration of all stages together
  public List<Stage> stages(double target, Duration duration) {
    return switch (this) {
      case LOAD ->
          List.of(
              stage(duration, 0.1, target), stage(duration, 0.8, target), stage(duration, 0.1, 0));
      case STRESS -> steps(target, duration);
      case SPIKE ->
          List.of(
              stage(duration, 0.05, REST * target),
              stage(duration, 0.25, REST * target),
              stage(duration, 0.02, target),
              stage(duration, 0.26, target),
              stage(duration, 0.02, REST * target),
              stage(duration, 0.4, REST * target));
      case SOAK ->
          List.of(
              stage(duration, 0.03, target),
              stage(duration, 0.94, target),
              stage(duration, 0.03, 0));
    };
  }

  private static List<Stage> steps(double target, Duration duration) {
    List<Stage> stages = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      double height = target * step / STEPS;
      stages.add(stage(duration, 0.2 / STEPS, height));
      stages.add(stage(duration, 0.8 / STEPS, height));
    }
    return stages;
  }

  private static Stage stage(Duration whole, double share, double target) {
    return new Stage(Duration.ofMillis(Math.round(whole.toMillis() * share)), target);
  }
}
