package dev.highwater.volume.workload.imports.job;

import dev.highwater.volume.workload.imports.line.Reject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// How far an import in chunks has come, written in the transactions that bring its rows, so that
/// it says of a killed one neither too much nor too little.
final class ChunkLedger {

  private static final List<String> TABLES =
      List.of(
          "CREATE SCHEMA IF NOT EXISTS highwater",
          """
          CREATE TABLE IF NOT EXISTS highwater.import_progress (
              import text PRIMARY KEY, records bigint NOT NULL, inserted bigint NOT NULL,
              updated bigint NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS highwater.import_reject (
              import text NOT NULL, line bigint NOT NULL, field text NOT NULL, value text NOT NULL,
              reason text NOT NULL)
          """);

  private final Connection connection;
  private final String name;
  private Progress progress = new Progress(0, 0, 0);

  private ChunkLedger(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  /// @param records of the file that are dealt with, its header left out
  record Progress(long records, long inserted, long updated) {}

  /// Opens the ledger, and makes its tables where they are missing.
  static ChunkLedger open(Connection connection, String name) throws SQLException {
    ChunkLedger ledger = new ChunkLedger(connection, name);
    try (Statement statement = connection.createStatement()) {
      for (String each : TABLES) {
        statement.execute(each);
      }
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT records, inserted, updated FROM highwater.import_progress WHERE import = ?")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          ledger.progress = new Progress(row.getLong(1), row.getLong(2), row.getLong(3));
        }
      }
    }
    connection.commit();
    return ledger;
  }

  Progress progress() {
    return progress;
  }

  /// Notes what the open transaction brings; its commit makes it true.
  ///
  /// @param records dealt with by then
  void note(long records, long inserted, long updated, List<Reject> rejects) throws SQLException {
    Progress next =
        new Progress(records, progress.inserted() + inserted, progress.updated() + updated);
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO highwater.import_progress VALUES (?, ?, ?, ?)
            ON CONFLICT (import) DO UPDATE
               SET records = excluded.records, inserted = excluded.inserted,
                   updated = excluded.updated
            """)) {
      upsert.setString(1, name);
      upsert.setLong(2, next.records());
      upsert.setLong(3, next.inserted());
      upsert.setLong(4, next.updated());
      upsert.execute();
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO highwater.import_reject VALUES (?, ?, ?, ?, ?)")) {
      for (Reject reject : rejects) {
        insert.setString(1, name);
        insert.setLong(2, reject.line());
        insert.setString(3, reject.field());
        insert.setString(4, reject.value());
        insert.setString(5, reject.reason());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    progress = next;
  }

  /// All rejects so far.
  List<Reject> rejects() throws SQLException {
    List<Reject> rejects = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT line, field, value, reason FROM highwater.import_reject WHERE import = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          rejects.add(
              new Reject(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
        }
      }
    }
    return rejects;
  }

  /// Forgets the import, which is complete.
  void close() throws SQLException {
    for (String table : List.of("import_progress", "import_reject")) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM highwater." + table + " WHERE import = ?")) {
        delete.setString(1, name);
        delete.execute();
      }
    }
    connection.commit();
  }
}
