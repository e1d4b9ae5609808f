package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.section.PostData;
import dev.highwater.schema.section.PostDataItem;
import dev.highwater.schema.section.Section;
import dev.highwater.seed.ledger.StoredItem;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Turns what is to be dropped into items for the ledger: DDL, and the catalogue's own words.
final class Items {

  private static final long NEW = 0;

  private final Map<Named, PostDataItem> postData = new HashMap<>();

  Items(Catalog catalog) {
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
        new CatalogEntry(key, index, null, null));
  }

  StoredItem of(Index index) {
    return item(
        StoredItem.Kind.INDEX,
        new Named(index.table(), index.name().name(), false),
        new CatalogEntry(null, index, null, null));
  }

  StoredItem of(ForeignKey key) {
    return item(
        StoredItem.Kind.FOREIGN_KEY,
        new Named(key.table(), key.name(), true),
        new CatalogEntry(null, null, key, null));
  }

  static StoredItem of(FixedItems.Trigger trigger) {
    String name = QualifiedName.quote(trigger.name());
    String alter = "ALTER TABLE " + trigger.table().quoted() + " ";
    return new StoredItem(
        NEW,
        StoredItem.Kind.TRIGGER,
        trigger.table(),
        trigger.name(),
        alter + "DISABLE TRIGGER " + name,
        alter + trigger.enable() + " TRIGGER " + name,
        null,
        new CatalogEntry(null, null, null, trigger.state()).json());
  }

  private StoredItem item(StoredItem.Kind kind, Named named, CatalogEntry entry) {
    PostDataItem item = postData.get(named);
    String drop = item == null ? null : item.dropSql();
    if (item == null || drop == null) {
      throw new IllegalStateException("There is no DDL for " + named);
    }
    return new StoredItem(
        NEW,
        kind,
        named.table(),
        named.name(),
        drop,
        item.createSql(),
        item.validateSql(),
        entry.json());
  }

  private record Named(QualifiedName table, String name, boolean foreignKey) {}
}
