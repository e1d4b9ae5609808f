package dev.highwater.seed.ledger;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads and writes which rows of others a database held when a dataset was first loaded: in tables
/// that it grows and in those that it leaves alone.
///
/// Takes part in whatever transaction the connection is in and never ends one.
public final class KeptLedger {

  private KeptLedger() {}

  /// One table.
  ///
  /// @param after the number after which its counted keys go on
  /// @param column by which the dataset's rows are told from the others; empty where it has none
  /// @param first its first value in the dataset
  /// @param rows of others there were
  /// @param digest of these; empty where none was taken
  public record Entry(
      String datasetId,
      QualifiedName table,
      long after,
      String column,
      long first,
      long rows,
      String digest) {

    /// A table that gets no rows of the dataset.
    public static Entry untouched(String datasetId, QualifiedName table, long rows, String digest) {
      return new Entry(datasetId, table, 0, "", 0, rows, digest);
    }

    /// Whether the dataset grows the table.
    public boolean grown() {
      return !column.isEmpty();
    }
  }

  /// All of the target; none where an older Highwater made the ledger.
  public static List<Entry> all(Connection connection) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    if (!present(connection)) {
      return entries;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT dataset_id, table_schema, table_name, after_value, key_column, first_value,
                       row_count, digest
                FROM highwater.kept ORDER BY dataset_id, table_schema, table_name""")) {
      while (row.next()) {
        entries.add(
            new Entry(
                row.getString(1),
                new QualifiedName(row.getString(2), row.getString(3)),
                row.getLong(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8)));
      }
    }
    return entries;
  }

  /// Those of one dataset.
  public static List<Entry> of(Connection connection, String datasetId) throws SQLException {
    return all(connection).stream().filter(entry -> entry.datasetId().equals(datasetId)).toList();
  }

  /// Writes one down, unless it is known already: what was there first is what stays.
  public static void record(Connection connection, Entry entry) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO highwater.kept
              (dataset_id, table_schema, table_name, after_value, key_column, first_value,
               row_count, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""")) {
      statement.setString(1, entry.datasetId());
      statement.setString(2, entry.table().schema());
      statement.setString(3, entry.table().name());
      statement.setLong(4, entry.after());
      statement.setString(5, entry.column());
      statement.setLong(6, entry.first());
      statement.setLong(7, entry.rows());
      statement.setString(8, entry.digest());
      statement.executeUpdate();
    }
  }

  private static boolean present(Connection connection) throws SQLException {
    if (!LedgerSchema.present(connection)) {
      return false;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT to_regclass('highwater.kept') IS NOT NULL")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
