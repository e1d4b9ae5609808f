package dev.highwater.volume.workload.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// Deals out the iterations of an arrival rate in their order. One that began while all workers
/// were busy waits, or is dropped: had a worker been free at its time, that one would hold it
/// already.
final class OpenPace implements Pace {

  private final Course course;
  private final boolean drops;
  private final AtomicLong next;
  private final LongAdder queued;

  /// @param next the first iteration that nobody has taken
  /// @param queued counts iterations that found no worker free and wait for one
  OpenPace(Course course, AtomicLong next, LongAdder queued) {
    this.course = course;
    this.drops = course.drops();
    this.next = next;
    this.queued = queued;
  }

  @Override
  public boolean next(Turn turn, long free) {
    while (free < course.end()) {
      long iteration = next.getAndIncrement();
      if (iteration >= course.scheduled()) {
        return false;
      }
      long intended = course.start(iteration);
      boolean late = intended < free;
      if (late && drops) {
        continue;
      }
      turn.iteration = iteration;
      turn.intended = intended;
      turn.measured = course.measured(iteration);
      turn.open = true;
      if (late && turn.measured) {
        queued.increment();
      }
      return true;
    }
    return false;
  }
}
