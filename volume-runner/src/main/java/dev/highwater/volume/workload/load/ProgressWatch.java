package dev.highwater.volume.workload.load;

import dev.highwater.volume.result.LoadProgress;
import dev.highwater.volume.result.LoadProgress.Operation;
import dev.highwater.volume.workload.measure.Latencies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/// Tells how far a profile is, whenever its workers have handed something in.
final class ProgressWatch {

  private static final double NANOS = 1e9;

  private final Shift shift;
  private final Consumer<LoadProgress> listener;
  private long told;

  ProgressWatch(Shift shift, Consumer<LoadProgress> listener) {
    this.shift = shift;
    this.listener = listener;
  }

  /// Looks now, in nanoseconds after the profile's beginning.
  void look(long now, int workers) {
    Course course = shift.course();
    boolean warmingUp = now < course.warmUp();
    Histogram recent = shift.ledger().recent();
    if (recent.getTotalCount() == 0 && !warmingUp) {
      return;
    }
    double rate =
        recent.getTotalCount() * NANOS / Math.max(1, now - Math.max(told, course.warmUp()));
    told = now;
    listener.accept(
        new LoadProgress(
            course.profile().name(),
            (now - course.warmUp()) / NANOS,
            (course.end() - course.warmUp()) / NANOS,
            workers,
            course.target(now),
            warmingUp ? 0 : rate,
            Latencies.ofMicros(recent),
            operations()));
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < shift.mix().size(); i++) {
      operations.add(
          new Operation(
              shift.mix().get(i).name(),
              shift.mix().get(i).module(),
              shift.ledger().iterations(i),
              shift.ledger().errorsOf(i)));
    }
    return operations;
  }
}
