package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.StoredItem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is taken off before a load, and what the load must mind because it stays on.
///
/// @param items to be dropped, foreign keys first
/// @param after for a table, those that must be loaded before it
/// @param together tables that refer to each other in a circle and must be loaded by one
///   transaction, in that order
/// @param notes what was decided and why, a sentence each
public record RebuildPlan(
    List<StoredItem> items,
    Map<QualifiedName, Set<QualifiedName>> after,
    List<List<QualifiedName>> together,
    List<String> notes) {

  public RebuildPlan {
    items = List.copyOf(items);
    after = Map.copyOf(after);
    together = together.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
  }
}
