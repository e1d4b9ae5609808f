package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.StoredItem;
import java.util.List;
import java.util.function.Predicate;

/// What one transaction does to put items of a table back.
///
/// @param steps in order
/// @param exclusive whether nothing else may be done to the table meanwhile: a key or a check locks
///   it whole, an index only against writers
/// @param after whether it waits for all other tasks of the table
/// @param cost in any unit; the dearest are begun first
record Task(QualifiedName table, List<Step> steps, boolean exclusive, boolean after, double cost) {

  Task {
    steps = List.copyOf(steps);
  }

  /// A task that wants its table for itself.
  static Task exclusive(QualifiedName table, List<Step> steps, double cost) {
    return new Task(table, steps, true, false, cost);
  }

  /// One item's step alone, in its table without others.
  static Task single(Step step) {
    return exclusive(step.item().table(), List.of(step), 0);
  }

  /// The items that are back when it is done.
  List<StoredItem> completed() {
    return steps.stream().filter(Step::last).map(Step::item).toList();
  }

  /// The statements, in order.
  List<String> statements() {
    return steps.stream().map(Step::sql).filter(sql -> !sql.isEmpty()).toList();
  }

  /// The same without steps of some items.
  Task without(Predicate<StoredItem> items) {
    return new Task(
        table,
        steps.stream().filter(step -> !items.test(step.item())).toList(),
        exclusive,
        after,
        cost);
  }

  /// The same for one item alone.
  Task only(StoredItem item) {
    return without(other -> !other.equals(item));
  }
}
