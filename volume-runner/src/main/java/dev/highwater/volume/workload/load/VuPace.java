package dev.highwater.volume.workload.load;

import java.util.concurrent.atomic.AtomicLong;

/// Deals out one iteration after the other, for as long as a worker is active.
final class VuPace implements Pace {

  private final Course course;
  private final int worker;
  private final AtomicLong next;

  /// @param worker from 0
  /// @param next the first iteration that nobody has taken
  VuPace(Course course, int worker, AtomicLong next) {
    this.course = course;
    this.worker = worker;
    this.next = next;
  }

  @Override
  public boolean next(Turn turn, long free) {
    long from = course.activeFrom(worker, free);
    if (from >= course.end()) {
      return false;
    }
    turn.iteration = next.getAndIncrement();
    turn.intended = from;
    turn.measured = from >= course.warmUp();
    turn.open = false;
    return true;
  }
}
