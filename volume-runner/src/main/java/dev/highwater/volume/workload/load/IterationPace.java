package dev.highwater.volume.workload.load;

import java.util.concurrent.atomic.AtomicLong;

/// Deals out a number of iterations, shared with other workers or a worker's own; those of the
/// warm-up are not counted.
final class IterationPace implements Pace {

  private final Course course;
  private final AtomicLong next;
  private final AtomicLong left;

  /// @param next the first iteration that nobody has taken
  /// @param left how many may still be begun
  IterationPace(Course course, AtomicLong next, AtomicLong left) {
    this.course = course;
    this.next = next;
    this.left = left;
  }

  @Override
  public boolean next(Turn turn, long free) {
    turn.measured = free >= course.warmUp();
    if (free >= course.end() || (turn.measured && left.getAndDecrement() <= 0)) {
      return false;
    }
    turn.iteration = next.getAndIncrement();
    turn.intended = free;
    turn.open = false;
    return true;
  }
}
