package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.ledger.StoredItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which keys and indexes are built anew. Those of a partitioned table and of its partitions go
/// together or stay together.
final class IndexChoice {

  private final Map<QualifiedName, Index> byName = new HashMap<>();
  private final Set<QualifiedName> fixedTops = new HashSet<>();
  private final Set<KeyColumns> needed = new HashSet<>();
  private final Set<KeyColumns> gone = new HashSet<>();
  private final List<Built> built = new ArrayList<>();

  private IndexChoice() {}

  static IndexChoice of(Catalog catalog, FixedItems fixed, Growing growing) {
    IndexChoice choice = new IndexChoice();
    for (Table table : catalog.tables()) {
      table.indexes().forEach(index -> choice.byName.put(index.name(), index));
    }
    for (Table table : catalog.tables()) {
      for (Index index : table.indexes()) {
        if (fixed.index(table.name(), index.name().name())) {
          choice.fixedTops.add(choice.top(index).name());
        }
      }
      for (ForeignKey key : table.foreignKeys()) {
        boolean stays =
            fixed.foreignKey(table.name(), key.name())
                || growing.of(table.name()).map(TableGrowth::triggers).orElse(false);
        if (stays && !key.inherited()) {
          choice.needed.add(KeyColumns.referencedBy(key));
        }
      }
    }
    for (TableGrowth growth : growing.all()) {
      if (RebuildRule.rebuildIndexes(growth)) {
        for (Table table : growing.members(growth.table())) {
          choice.choose(growth, table, growing);
        }
      }
    }
    return choice;
  }

  /// What to store of them; of a tree of partitions one after the other, parents first.
  List<StoredItem> items(Items ddl) {
    return built.stream()
        .sorted(
            Comparator.comparing((Built one) -> one.top())
                .thenComparingInt(Built::depth)
                .thenComparing(one -> one.index().name()))
        .map(
            one ->
                one.key().map(key -> ddl.of(key, one.index())).orElseGet(() -> ddl.of(one.index())))
        .toList();
  }

  /// Whether the key that a foreign key refers to is taken off.
  boolean takesOff(ForeignKey key) {
    return gone.contains(KeyColumns.referencedBy(key));
  }

  /// Whether an index is taken off.
  boolean takesOff(Index index) {
    return built.stream().anyMatch(one -> one.index().equals(index));
  }

  private void choose(TableGrowth growth, Table table, Growing growing) {
    for (Index index : table.indexes()) {
      Index top = top(index);
      boolean whole = growing.name(top.table()).equals(Optional.of(growth.table()));
      Optional<Key> key = key(table, index);
      KeyColumns columns = columns(table, index, key);
      boolean exclusion = index.constraint() != null && key.isEmpty();
      if (!whole || exclusion || fixedTops.contains(top.name()) || needs(columns, index)) {
        continue;
      }
      built.add(new Built(top.name(), growing.depth(table), index, key));
      if (index.unique()) {
        gone.add(columns);
      }
    }
  }

  private boolean needs(KeyColumns columns, Index index) {
    return index.unique() && needed.contains(columns);
  }

  /// The index of the partitioned table at the root, or the index itself.
  private Index top(Index index) {
    Index top = index;
    for (QualifiedName parent = top.parent(); parent != null; parent = top.parent()) {
      Index found = byName.get(parent);
      if (found == null) {
        return top;
      }
      top = found;
    }
    return top;
  }

  private static Optional<Key> key(Table table, Index index) {
    return table.keys().stream().filter(key -> key.index().equals(index.name().name())).findFirst();
  }

  private static KeyColumns columns(Table table, Index index, Optional<Key> key) {
    Set<String> columns = new HashSet<>();
    if (key.isPresent()) {
      columns.addAll(key.get().columns());
    } else {
      index.keys().forEach(part -> columns.add(part.term().toString()));
    }
    return new KeyColumns(table.name(), columns);
  }

  private record Built(QualifiedName top, int depth, Index index, Optional<Key> key) {}

  private record KeyColumns(QualifiedName table, Set<String> columns) {
    static KeyColumns referencedBy(ForeignKey key) {
      return new KeyColumns(key.referencedTable(), Set.copyOf(key.referencedColumns()));
    }
  }
}
