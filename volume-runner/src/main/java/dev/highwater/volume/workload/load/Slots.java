package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.Stage;
import java.util.Arrays;
import java.util.TreeSet;

/// The time of a profile cut into slices, so that none lies across the end of a stage. Times are
/// nanoseconds after the warm-up.
final class Slots {

  private static final long MOST = 120;
  private static final long SHORTEST = 250_000_000L;

  private final long[] ends;

  private Slots(long[] ends) {
    this.ends = ends;
  }

  /// At most about 120 slices, none much shorter than a quarter of a second.
  static Slots of(Course course) {
    return of(course, SHORTEST, MOST);
  }

  /// The same, with another shortest slice and another number.
  static Slots of(Course course, long shortest, long most) {
    long length = Math.max(1, course.end() - course.warmUp());
    long width = Math.max(shortest, (length + most - 1) / most);
    TreeSet<Long> ends = new TreeSet<>();
    for (long end = width; end < length; end += width) {
      ends.add(end);
    }
    long end = 0;
    for (Stage stage : course.stages()) {
      end += stage.duration().toNanos();
      ends.add(end);
    }
    ends.remove(0L);
    ends.add(length);
    return new Slots(ends.stream().mapToLong(Long::longValue).toArray());
  }

  int count() {
    return ends.length;
  }

  long begin(int slot) {
    return slot == 0 ? 0 : ends[slot - 1];
  }

  long end(int slot) {
    return ends[slot];
  }

  /// The slice that holds a time; the last one for all times after it.
  int at(long time) {
    int found = Arrays.binarySearch(ends, time);
    return Math.min(ends.length - 1, found >= 0 ? found + 1 : -found - 1);
  }
}
