package dev.highwater.seed.ledger;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads and writes which dataset is in the target and which of its ranges.
///
/// Takes part in whatever transaction the connection is in and never ends one.
public final class Ledger {

  private Ledger() {}

  /// All datasets of the target, in the order of their ids.
  public static List<LedgerDataset> datasets(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT dataset_id, name, version, seed, scale_schema, scale_table, scale,
                       schema_fingerprint, finished_at IS NOT NULL
                FROM highwater.dataset ORDER BY dataset_id""")) {
      List<LedgerDataset> datasets = new ArrayList<>();
      while (row.next()) {
        datasets.add(
            new LedgerDataset(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                new QualifiedName(row.getString(5), row.getString(6)),
                row.getLong(7),
                row.getString(8),
                row.getBoolean(9)));
      }
      return datasets;
    }
  }

  /// All loaded ranges of a dataset, by table and first row.
  public static List<LoadedRange> ranges(Connection connection, String datasetId)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT table_schema, table_name, first_row, row_count, bytes, digest
            FROM highwater.range WHERE dataset_id = ?
            ORDER BY table_schema, table_name, first_row""")) {
      statement.setString(1, datasetId);
      try (ResultSet row = statement.executeQuery()) {
        List<LoadedRange> ranges = new ArrayList<>();
        while (row.next()) {
          ranges.add(
              new LoadedRange(
                  new QualifiedName(row.getString(1), row.getString(2)),
                  row.getLong(3),
                  Digest.of(row.getString(6), row.getLong(4), row.getLong(5))));
        }
        return ranges;
      }
    }
  }

  /// Writes down that a dataset is being loaded at this scale.
  public static void begin(Connection connection, LedgerDataset dataset) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO highwater.dataset
              (dataset_id, name, version, seed, scale_schema, scale_table, scale,
               schema_fingerprint)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (dataset_id) DO UPDATE SET scale = excluded.scale, finished_at = NULL""")) {
      statement.setString(1, dataset.id());
      statement.setString(2, dataset.name());
      statement.setString(3, dataset.version());
      statement.setLong(4, dataset.seed());
      statement.setString(5, dataset.scaleUnit().schema());
      statement.setString(6, dataset.scaleUnit().name());
      statement.setLong(7, dataset.scale());
      statement.setString(8, dataset.schemaFingerprint());
      statement.executeUpdate();
    }
  }

  /// Writes down that a dataset is whole.
  public static void finish(Connection connection, String datasetId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE highwater.dataset SET finished_at = clock_timestamp() WHERE dataset_id = ?")) {
      statement.setString(1, datasetId);
      statement.executeUpdate();
    }
  }

  /// Writes down a range; belongs into the transaction that loads its rows.
  public static void record(Connection connection, String datasetId, LoadedRange range)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO highwater.range
              (dataset_id, table_schema, table_name, first_row, row_count, bytes, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
      statement.setString(1, datasetId);
      statement.setString(2, range.table().schema());
      statement.setString(3, range.table().name());
      statement.setLong(4, range.first());
      statement.setLong(5, range.count());
      statement.setLong(6, range.bytes());
      statement.setString(7, range.digest().hex());
      statement.executeUpdate();
    }
  }
}
