package dev.highwater.schema.section;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Divides a schema as `pg_dump --section` does: what a table needs to take rows, and what is
/// better built when the rows are in.
public final class Section {

  private Section() {}

  /// The post-data of a set of tables: their keys, exclusion constraints, indexes and foreign keys,
  /// and the foreign keys of other tables that point at them. CHECKs, NOT NULL, defaults and
  /// identities are pre-data and stay.
  ///
  /// A partitioned table brings its partitions along. What a partition has from a parent outside
  /// the set cannot be dropped and is left out, and so is an index that is invalid now: it would
  /// come back valid.
  public static PostData postData(Catalog catalog, Set<QualifiedName> tables) {
    Map<QualifiedName, Table> byName = catalog.tablesByName();
    Set<QualifiedName> chosen = withPartitions(catalog, tables);
    Map<QualifiedName, List<PostDataItem>> groups = new LinkedHashMap<>();
    for (Table table : parentsFirst(catalog, byName)) {
      if (chosen.contains(table.name())) {
        List<PostDataItem> items = builds(table, byName, chosen);
        if (!items.isEmpty()) {
          groups.computeIfAbsent(root(table, byName).name(), _ -> new ArrayList<>()).addAll(items);
        }
      }
    }
    return new PostData(List.copyOf(groups.values()), foreignKeys(catalog, byName, chosen));
  }

  private static List<PostDataItem> builds(
      Table table, Map<QualifiedName, Table> byName, Set<QualifiedName> chosen) {
    List<PostDataItem> items = new ArrayList<>();
    for (Index index : table.indexes()) {
      boolean leaf = table.kind() != Table.Kind.PARTITIONED;
      if (index.parent() != null) {
        Table parent = byName.get(parentName(table));
        if (parent == null || !chosen.contains(parent.name())) {
          continue;
        }
      } else if (leaf && !index.valid()) {
        continue;
      }
      items.add(new IndexDdl(table, index).item());
    }
    items.sort(Comparator.comparing(PostDataItem::kind).thenComparing(PostDataItem::name));
    return items;
  }

  private static List<PostDataItem> foreignKeys(
      Catalog catalog, Map<QualifiedName, Table> byName, Set<QualifiedName> chosen) {
    List<PostDataItem> items = new ArrayList<>();
    for (Table table : catalog.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        Table referenced = byName.get(key.referencedTable());
        boolean concerned = chosen.contains(table.name()) || chosen.contains(key.referencedTable());
        if (concerned && !key.inherited() && referenced != null) {
          items.add(ForeignKeyDdl.item(table, key, referenced));
        }
      }
    }
    return items;
  }

  private static Set<QualifiedName> withPartitions(Catalog catalog, Set<QualifiedName> tables) {
    Set<QualifiedName> chosen = new TreeSet<>(tables);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Table table : catalog.tables()) {
        QualifiedName parent = parentName(table);
        if (!parent.equals(table.name()) && chosen.contains(parent)) {
          grew |= chosen.add(table.name());
        }
      }
    }
    return chosen;
  }

  private static List<Table> parentsFirst(Catalog catalog, Map<QualifiedName, Table> byName) {
    return catalog.tables().stream()
        .sorted(
            Comparator.<Table>comparingInt(table -> depth(table, byName))
                .thenComparing(Table::name))
        .toList();
  }

  private static int depth(Table table, Map<QualifiedName, Table> byName) {
    Table parent = byName.get(parentName(table));
    return parent == null || parent.equals(table) ? 0 : 1 + depth(parent, byName);
  }

  private static Table root(Table table, Map<QualifiedName, Table> byName) {
    Table parent = byName.get(parentName(table));
    return parent == null || parent.equals(table) ? table : root(parent, byName);
  }

  /// The table it is a partition of, or itself.
  private static QualifiedName parentName(Table table) {
    Partition partition = table.partition();
    return partition == null || partition.parent() == null ? table.name() : partition.parent();
  }
}
