package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.ledger.RestoreLedger;
import dev.highwater.seed.ledger.StoredItem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What must stay on the tables whatever it costs.
///
/// @param indexes names of indexes, those of keys included
/// @param triggers whether triggers can be switched off one by one, where the role owns the table
record FixedItems(Set<OfTable> indexes, Set<OfTable> foreignKeys, boolean triggers) {

  private static final String INDEXES = SqlResource.read(FixedItems.class, "fixed_indexes.sql");
  private static final String FOREIGN_KEYS =
      SqlResource.read(FixedItems.class, "fixed_foreign_keys.sql");

  FixedItems {
    indexes = Set.copyOf(indexes);
    foreignKeys = Set.copyOf(foreignKeys);
  }

  static FixedItems read(Connection connection) throws SQLException {
    Set<OfTable> indexes = names(connection, INDEXES);
    indexes.addAll(halfWayBack(connection));
    return new FixedItems(indexes, names(connection, FOREIGN_KEYS), true);
  }

  /// Indexes that were built for a key by a run that was killed before they were made the key: the
  /// key is in the ledger already.
  private static Set<OfTable> halfWayBack(Connection connection) throws SQLException {
    if (!LedgerSchema.present(connection)) {
      return Set.of();
    }
    return RestoreLedger.dropped(connection).stream()
        .filter(item -> item.kind() == StoredItem.Kind.KEY)
        .map(item -> new OfTable(item.table(), item.name()))
        .collect(Collectors.toSet());
  }

  /// Everything: for a database that lets nobody alter its tables.
  static FixedItems all(Catalog catalog) {
    Set<OfTable> indexes = new HashSet<>();
    Set<OfTable> foreignKeys = new HashSet<>();
    for (Table table : catalog.tables()) {
      for (Index index : table.indexes()) {
        indexes.add(new OfTable(table.name(), index.name().name()));
      }
      for (ForeignKey key : table.foreignKeys()) {
        foreignKeys.add(new OfTable(table.name(), key.name()));
      }
    }
    return new FixedItems(indexes, foreignKeys, false);
  }

  boolean index(QualifiedName table, String name) {
    return indexes.contains(new OfTable(table, name));
  }

  boolean foreignKey(QualifiedName table, String name) {
    return foreignKeys.contains(new OfTable(table, name));
  }

  private static Set<OfTable> names(Connection connection, String query) throws SQLException {
    Set<OfTable> names = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        QualifiedName table = new QualifiedName(row.getString(1), row.getString(2));
        names.add(new OfTable(table, row.getString(3)));
      }
    }
    return names;
  }

  /// A name that is unique within its table.
  record OfTable(QualifiedName table, String name) {}
}
