package dev.highwater.anonymize.run;

import dev.highwater.anonymize.snapshot.TableRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Deals ranges to the streams, each to one.
final class RangeQueue {

  private final Deque<TableRange> ranges;
  private final BooleanSupplier cancelled;

  RangeQueue(List<TableRange> ranges, BooleanSupplier cancelled) {
    this.ranges = new ArrayDeque<>(ranges);
    this.cancelled = cancelled;
  }

  /// The next one; nothing when all are dealt, or somebody asked to stop.
  synchronized Optional<TableRange> take() {
    return cancelled.getAsBoolean() ? Optional.empty() : Optional.ofNullable(ranges.poll());
  }
}
