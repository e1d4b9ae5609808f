package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Hands out units to the streams, in the order of the plan, each as soon as the tables it waits
/// for are loaded. For use by any number of threads.
final class LoadQueue {

  private static final long LOOK_AGAIN_MILLIS = 200;

  private final List<LoadUnit> waiting;
  private final Map<QualifiedName, Integer> open = new HashMap<>();
  private final Map<QualifiedName, Integer> busy = new HashMap<>();
  private final BooleanSupplier cancelled;
  private boolean failed;

  LoadQueue(List<LoadUnit> units, BooleanSupplier cancelled) {
    this.waiting = new ArrayList<>(units);
    this.cancelled = cancelled;
    for (LoadUnit unit : units) {
      unit.ranges().forEach(range -> open.merge(range.table(), 1, Integer::sum));
    }
  }

  /// The next unit, or nothing when all are handed out, one has failed, or the run is cancelled.
  /// Waits while all that is left depends on units others still work on.
  synchronized Optional<LoadUnit> take() throws InterruptedException {
    while (!failed && !cancelled.getAsBoolean() && !waiting.isEmpty()) {
      for (Iterator<LoadUnit> units = waiting.iterator(); units.hasNext(); ) {
        LoadUnit unit = units.next();
        if (isReady(unit)) {
          units.remove();
          unit.ranges().forEach(range -> busy.merge(range.table(), 1, Integer::sum));
          return Optional.of(unit);
        }
      }
      wait(LOOK_AGAIN_MILLIS);
    }
    return Optional.empty();
  }

  /// A unit is committed.
  synchronized void done(LoadUnit unit) {
    for (RowRange range : unit.ranges()) {
      open.computeIfPresent(range.table(), (_, left) -> left == 1 ? null : left - 1);
      busy.computeIfPresent(range.table(), (_, left) -> left == 1 ? null : left - 1);
    }
    notifyAll();
  }

  /// A unit could not be loaded: nobody begins another.
  synchronized void fail() {
    failed = true;
    notifyAll();
  }

  /// Earlier units of the same table stand before it in the queue, so they are handed out already.
  private boolean isReady(LoadUnit unit) {
    return unit.after().stream().noneMatch(open::containsKey)
        && (!unit.inOrder() || unit.ranges().stream().noneMatch(range -> isBusy(range.table())));
  }

  private boolean isBusy(QualifiedName table) {
    return busy.containsKey(table);
  }
}
