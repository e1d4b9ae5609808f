package dev.highwater.volume.workload.load;

import dev.highwater.volume.result.ThresholdResult.State;
import dev.highwater.volume.scenario.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at the thresholds that end a profile while it runs.
final class ThresholdWatch {

  private final Shift shift;
  private final List<Threshold> watched;
  private @Nullable Threshold broken;

  ThresholdWatch(Shift shift) {
    this.shift = shift;
    this.watched =
        shift.course().profile().thresholds().stream().filter(Threshold::abortOnFail).toList();
  }

  /// Looks now.
  ///
  /// @return whether the profile has to end
  boolean look(long now) {
    long after = now - shift.course().warmUp();
    if (watched.isEmpty() || broken != null || after <= 0) {
      return false;
    }
    List<Tally> tallies = shift.ledger().tallies();
    long done = tallies.stream().mapToLong(t -> t.response().getTotalCount()).sum();
    ThresholdCheck check =
        new ThresholdCheck(
            shift.mix(), tallies, after / 1e9, Math.max(0, shift.course().due(now) - done));
    for (Threshold threshold : watched) {
      if (after >= threshold.delayAbortEval().toNanos()
          && judgeable(threshold)
          && check.of(threshold, false).state() == State.MISSED) {
        broken = threshold;
        return true;
      }
    }
    return false;
  }

  /// What is still on its way is not yet done or dropped, so that too few iterations say nothing
  /// before the end.
  private static boolean judgeable(Threshold threshold) {
    return switch (threshold.metric()) {
      case ITERATIONS, DROPPED_ITERATIONS ->
          threshold.operator() == Threshold.Operator.LESS
              || threshold.operator() == Threshold.Operator.AT_MOST;
      case ITERATION_DURATION, SERVICE_DURATION, POOL_WAIT, SCHEDULE_LAG, ITERATION_FAILED -> true;
    };
  }

  /// Whether this one ended it.
  boolean ended(Threshold threshold) {
    return threshold.equals(broken);
  }

  /// The threshold that ended it, in words, or null.
  @Nullable String broken() {
    return broken == null ? null : "threshold " + broken + " was missed";
  }
}
