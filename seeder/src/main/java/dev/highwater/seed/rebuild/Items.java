package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import dev.highwater.schema.section.PostData;
import dev.highwater.schema.section.PostDataItem;
import dev.highwater.schema.section.Section;
import dev.highwater.seed.ledger.StoredItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Turns what is to be dropped into items for the ledger: DDL, and the catalogue's own words.
final class Items {

  private static final long NEW = 0;

  private final Catalog catalog;
  private final Map<Named, PostDataItem> postData = new HashMap<>();

  Items(Catalog catalog) {
    this.catalog = catalog;
    PostData all =
        Section.postData(
            catalog, catalog.tables().stream().map(Table::name).collect(Collectors.toSet()));
    for (PostDataItem item : all.creations()) {
      postData.put(
          new Named(item.table(), item.name(), item.kind() == PostDataItem.Kind.FOREIGN_KEY), item);
    }
  }

  StoredItem of(Key key, Index index) {
    return item(
        StoredItem.Kind.KEY,
        new Named(index.table(), index.name().name(), false),
        CatalogEntry.of(key, index));
  }

  StoredItem of(Index index) {
    return item(
        StoredItem.Kind.INDEX,
        new Named(index.table(), index.name().name(), false),
        CatalogEntry.of(index));
  }

  StoredItem of(ForeignKey key) {
    return item(
        StoredItem.Kind.FOREIGN_KEY,
        new Named(key.table(), key.name(), true),
        CatalogEntry.of(key, copies(key)));
  }

  /// Each trigger by itself: a parent's state says nothing about its partitions'.
  static StoredItem of(Table table, Trigger trigger) {
    String name = QualifiedName.quote(trigger.name());
    String alter = "ALTER TABLE ONLY " + table.name().quoted() + " ";
    String enable =
        switch (trigger.state()) {
          case ORIGIN -> "ENABLE";
          case ALWAYS -> "ENABLE ALWAYS";
          case REPLICA -> "ENABLE REPLICA";
          case DISABLED -> "DISABLE";
        };
    return new StoredItem(
        NEW,
        StoredItem.Kind.TRIGGER,
        table.name(),
        trigger.name(),
        alter + "DISABLE TRIGGER " + name,
        alter + enable + " TRIGGER " + name,
        null,
        1,
        CatalogEntry.of(trigger).json());
  }

  /// What the partitions have of a partitioned table's foreign key.
  private List<ForeignKey> copies(ForeignKey key) {
    return catalog.tables().stream()
        .filter(table -> isWithin(table, key.table()))
        .flatMap(table -> table.foreignKeys().stream())
        .filter(copy -> copy.inherited() && copy.columns().equals(key.columns()))
        .filter(copy -> copy.referencedTable().equals(key.referencedTable()))
        .filter(copy -> copy.referencedColumns().equals(key.referencedColumns()))
        .toList();
  }

  private boolean isWithin(Table table, QualifiedName ancestor) {
    Partition partition = table.partition();
    if (partition == null || partition.parent() == null) {
      return false;
    }
    return partition.parent().equals(ancestor)
        || catalog.table(partition.parent()).map(one -> isWithin(one, ancestor)).orElse(false);
  }

  private StoredItem item(StoredItem.Kind kind, Named named, CatalogEntry entry) {
    PostDataItem item = postData.get(named);
    if (item == null) {
      throw new IllegalStateException("There is no DDL for " + named);
    }
    String drop = item.dropSql();
    return new StoredItem(
        NEW,
        kind,
        named.table(),
        named.name(),
        drop == null ? StoredItem.WITH_PARENT : drop,
        item.createSql(),
        item.finishSql(),
        item.estimatedWeight(),
        entry.json());
  }

  private record Named(QualifiedName table, String name, boolean foreignKey) {}
}
