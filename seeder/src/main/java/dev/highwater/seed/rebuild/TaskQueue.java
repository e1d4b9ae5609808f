package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Hands out tasks to several sessions, the dearest first, and never two at a time that would wait
/// for each other's lock on a table.
final class TaskQueue {

  private static final int EXCLUSIVE = -1;
  private static final long LOOK_AGAIN_MILLIS = 200;

  private final List<Task> waiting;
  private final Map<QualifiedName, Integer> users = new HashMap<>();
  private final BooleanSupplier cancelled;

  TaskQueue(List<Task> tasks, BooleanSupplier cancelled) {
    this.waiting = new ArrayList<>(tasks);
    this.waiting.sort(Comparator.comparingDouble(Task::cost).reversed());
    this.cancelled = cancelled;
  }

  /// The dearest task that nothing stands in the way of, or nothing when all are handed out or the
  /// run is cancelled.
  synchronized Optional<Task> take() throws InterruptedException {
    while (!waiting.isEmpty() && !cancelled.getAsBoolean()) {
      for (Iterator<Task> tasks = waiting.iterator(); tasks.hasNext(); ) {
        Task task = tasks.next();
        int using = users.getOrDefault(task.table(), 0);
        boolean free = using == 0 || (using > 0 && !task.exclusive());
        if (free && !(task.after() && waitsForOthers(task))) {
          tasks.remove();
          users.put(task.table(), task.exclusive() ? EXCLUSIVE : using + 1);
          return Optional.of(task);
        }
      }
      wait(LOOK_AGAIN_MILLIS);
    }
    return Optional.empty();
  }

  private boolean waitsForOthers(Task task) {
    return waiting.stream().anyMatch(other -> !other.after() && other.table().equals(task.table()));
  }

  /// A task has ended, well or not.
  synchronized void done(Task task) {
    users.computeIfPresent(
        task.table(), (table, using) -> using == EXCLUSIVE || using == 1 ? null : using - 1);
    notifyAll();
  }
}
