package dev.highwater.seed.ledger;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Reads and writes what was taken off the tables and must be put back.
///
/// An item is stored and committed before it is dropped; it is dropped, and later created again, in
/// the transaction that writes so here. So at any moment the open items are exactly what is, or may
/// be, missing.
///
/// Takes part in whatever transaction the connection is in and never ends one.
public final class RestoreLedger {

  private RestoreLedger() {}

  /// Stores items that are about to be dropped; ids are given here. One that is open already stays
  /// as it is, because what the catalogue says of it now may be less than what it was.
  public static void store(Connection connection, List<StoredItem> items) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO highwater.restore
              (kind, table_schema, table_name, name, drop_sql, create_sql, finish_sql,
               weight, catalog_entry)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            ON CONFLICT (table_schema, table_name, kind, name) WHERE restored_at IS NULL
            DO NOTHING""")) {
      for (StoredItem item : items) {
        statement.setString(1, item.kind().name());
        statement.setString(2, item.table().schema());
        statement.setString(3, item.table().name());
        statement.setString(4, item.name());
        statement.setString(5, item.dropSql());
        statement.setString(6, item.createSql());
        statement.setString(7, item.finishSql());
        statement.setLong(8, item.weight());
        statement.setString(9, item.catalogEntry());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /// Items stored but not dropped yet, in the order in which they were stored.
  public static List<StoredItem> undropped(Connection connection) throws SQLException {
    return items(connection, "dropped_at IS NULL AND restored_at IS NULL");
  }

  /// All items that are not put back, in the order in which they were stored.
  public static List<StoredItem> open(Connection connection) throws SQLException {
    return items(connection, "restored_at IS NULL");
  }

  /// Items that are dropped, or half-way put back, in the order in which they were stored.
  public static List<StoredItem> dropped(Connection connection) throws SQLException {
    return items(connection, "dropped_at IS NOT NULL AND restored_at IS NULL");
  }

  /// Writes down that items are dropped; belongs into the transaction that drops them.
  public static void markDropped(Connection connection, Collection<StoredItem> items)
      throws SQLException {
    mark(connection, "dropped_at", items);
  }

  /// Writes down that items are there again; belongs into the transaction that creates them.
  public static void markRestored(Connection connection, Collection<StoredItem> items)
      throws SQLException {
    mark(connection, "restored_at", items);
  }

  /// Forgets items that were stored and never dropped.
  public static void forget(Connection connection, Collection<StoredItem> items)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM highwater.restore WHERE item = ANY (?) AND dropped_at IS NULL")) {
      statement.setArray(1, ids(connection, items));
      statement.executeUpdate();
    }
  }

  private static void mark(Connection connection, String column, Collection<StoredItem> items)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE highwater.restore SET "
                + QualifiedName.quote(column)
                + " = clock_timestamp() WHERE item = ANY (?)")) {
      statement.setArray(1, ids(connection, items));
      statement.executeUpdate();
    }
  }

  private static java.sql.Array ids(Connection connection, Collection<StoredItem> items)
      throws SQLException {
    return connection.createArrayOf("bigint", items.stream().map(StoredItem::id).toArray());
  }

  /// Whoever only looks finds ledgers that an older Highwater made and nobody brought up to date.
  private static List<StoredItem> items(Connection connection, String condition)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT item, kind, table_schema, table_name, name, drop_sql, create_sql,
                  coalesce(jsonb_extract_path_text(to_jsonb(r), 'finish_sql'),
                           jsonb_extract_path_text(to_jsonb(r), 'validate_sql')),
                  coalesce(jsonb_extract_path_text(to_jsonb(r), 'weight')::bigint, 1),
                  catalog_entry::text
                FROM highwater.restore r WHERE\s"""
                    + condition
                    + " ORDER BY item")) {
      List<StoredItem> items = new ArrayList<>();
      while (row.next()) {
        items.add(
            new StoredItem(
                row.getLong(1),
                StoredItem.Kind.valueOf(row.getString(2)),
                new QualifiedName(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                row.getString(10)));
      }
      return items;
    }
  }
}
