package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Trigger;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.ledger.RestoreLedger;
import dev.highwater.seed.ledger.StoredItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The catalogue as it is when everything is on the tables that a run took off them.
///
/// After a kill the tables lack keys and foreign keys, and a plan made for what is left would be
/// another plan, for another dataset.
public final class WholeCatalog {

  private static final Comparator<Key> PRIMARY_FIRST =
      Comparator.comparing(Key::kind).thenComparing(Key::name);

  private WholeCatalog() {}

  /// Reads the catalogue and adds what the ledger says is missing.
  public static Catalog read(Connection connection) throws SQLException {
    Catalog catalog = CatalogReader.read(connection);
    if (!LedgerSchema.present(connection)) {
      return catalog;
    }
    List<StoredItem> missing = RestoreLedger.dropped(connection);
    if (missing.isEmpty()) {
      return catalog;
    }
    return catalog.withTables(
        catalog.tables().stream().map(table -> whole(table, missing)).toList());
  }

  private static Table whole(Table table, List<StoredItem> missing) {
    List<Key> keys = new ArrayList<>(table.keys());
    List<Index> indexes = new ArrayList<>(table.indexes());
    List<ForeignKey> foreignKeys = new ArrayList<>(table.foreignKeys());
    List<Trigger> triggers = new ArrayList<>(table.triggers());
    for (StoredItem item : missing) {
      String json = item.catalogEntry();
      if (json == null) {
        continue;
      }
      CatalogEntry entry = CatalogEntry.parse(json);
      for (ForeignKey copy : entry.copies()) {
        if (copy.table().equals(table.name())) {
          put(foreignKeys, copy, ForeignKey::name);
        }
      }
      if (!item.table().equals(table.name())) {
        continue;
      }
      if (entry.key() != null) {
        put(keys, entry.key(), Key::name);
      }
      if (entry.index() != null) {
        put(indexes, entry.index(), index -> index.name().name());
      }
      if (entry.foreignKey() != null) {
        put(foreignKeys, entry.foreignKey(), ForeignKey::name);
      }
      if (entry.trigger() != null) {
        put(triggers, entry.trigger(), Trigger::name);
      }
    }
    keys.sort(PRIMARY_FIRST);
    indexes.sort(Comparator.comparing((Index index) -> index.name()));
    foreignKeys.sort(Comparator.comparing(ForeignKey::name));
    triggers.sort(Comparator.comparing(Trigger::name));
    return table
        .withPostData(keys, foreignKeys, table.exclusions(), indexes)
        .withTriggers(triggers);
  }

  /// What is stored counts: a foreign key may be there again and not be checked yet.
  private static <T> void put(List<T> present, T stored, Function<T, String> name) {
    present.removeIf(other -> name.apply(other).equals(name.apply(stored)));
    present.add(stored);
  }
}
