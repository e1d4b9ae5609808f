package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is taken off before a load, and what the load must mind because it stays on.
///
/// @param items to be dropped, foreign keys first
/// @param after for a table, those that must be loaded before it
/// @param together tables that refer to each other in a circle and must be loaded by one
///   transaction, in that order
/// @param inOrder tables whose rows refer to earlier rows of the same table and are checked at
///   once: their ranges must be loaded one after the other
/// @param silent tables that are loaded by sessions in which triggers do not fire
/// @param unchecked what the server does not check while those are loaded, and nobody after
/// @param notes what was decided and why, a sentence each
public record RebuildPlan(
    List<StoredItem> items,
    Map<QualifiedName, Set<QualifiedName>> after,
    List<List<QualifiedName>> together,
    Set<QualifiedName> inOrder,
    Set<QualifiedName> silent,
    List<Unchecked> unchecked,
    List<String> notes) {

  public RebuildPlan {
    items = List.copyOf(items);
    after = Map.copyOf(after);
    together = together.stream().map(List::copyOf).toList();
    inOrder = Set.copyOf(inOrder);
    silent = Set.copyOf(silent);
    unchecked = List.copyOf(unchecked);
    notes = List.copyOf(notes);
  }

  /// The same with one more thing to say.
  RebuildPlan withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new RebuildPlan(items, after, together, inOrder, silent, unchecked, more);
  }

  /// A foreign key, or a key whose check is deferrable: what PostgreSQL enforces by triggers of its
  /// own.
  ///
  /// @param foreignKey whether it is a foreign key
  public record Unchecked(QualifiedName table, String name, boolean foreignKey) {}
}
