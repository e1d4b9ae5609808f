package dev.highwater.schema.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All that has to be built after the rows of some tables are loaded.
///
/// @param buildGroups keys and indexes. Each group holds those of one table, or of one tree of
///   partitions; its items are created one after the other, since they may lock the same tables,
///   and then finished ([PostDataItem#finishSql]) from the last to the first. Different groups may
///   be created at the same time
/// @param foreignKeys foreign keys of these tables and those of others that point at them. Add them
///   one after the other (that takes no time), after all groups; then validate them, those of
///   different tables at the same time
public record PostData(List<List<PostDataItem>> buildGroups, List<PostDataItem> foreignKeys) {

  public PostData {
    buildGroups = buildGroups.stream().map(List::copyOf).toList();
    foreignKeys = List.copyOf(foreignKeys);
  }

  /// All items in an order in which they can be created.
  public List<PostDataItem> creations() {
    List<PostDataItem> items = new ArrayList<>();
    buildGroups.forEach(items::addAll);
    items.addAll(foreignKeys);
    return List.copyOf(items);
  }

  /// The items to be dropped, in an order in which that works: foreign keys before the keys and
  /// indexes they stand on. Those that go with their parents' are left out. Drop them all in one
  /// transaction: that is ten times faster than one by one, and leaves no schema half taken apart.
  public List<PostDataItem> drops() {
    return creations().stream()
        .filter(item -> item.dropSql() != null)
        .sorted(Comparator.comparing(PostDataItem::kind).reversed())
        .toList();
  }
}
