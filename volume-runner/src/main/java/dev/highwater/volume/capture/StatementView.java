package dev.highwater.volume.capture;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.volume.result.StatementCounters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The view as the extension's version has it: 1.8 is PostgreSQL 13's, the oldest with WAL and
/// execution times; 1.9 (PostgreSQL 14) tells top-level statements and has
/// `pg_stat_statements_info`.
///
/// Entries of EXPLAIN are left out: plans are captured on their own, and their work is not the
/// workload's.
record StatementView(String schema, int minor) {

  static final String EXTENSION =
      """
      SELECT n.nspname, e.extversion
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
       WHERE e.extname = 'pg_stat_statements'
      """;

  private static final int OLDEST = 8;
  private static final int TOP_LEVEL = 9;

  static StatementView of(String schema, String version) {
    return new StatementView(schema, Integer.parseInt(version.replaceFirst("^1\\.", "")));
  }

  boolean isReadable() {
    return minor >= OLDEST;
  }

  Map<Key, Entry> entries(Connection connection) throws SQLException {
    String sql =
        """
        SELECT userid, queryid, %s AS toplevel, calls, total_exec_time, rows, shared_blks_hit,
               shared_blks_read, shared_blks_dirtied, temp_blks_read, temp_blks_written,
               wal_records, wal_bytes, query
          FROM %s
         WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND query LIKE '%%/* highwater:%%' AND query NOT ILIKE 'EXPLAIN%%'
        """
            .formatted(minor >= TOP_LEVEL ? "toplevel" : "true", name("pg_stat_statements"));
    Map<Key, Entry> entries = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        entries.put(
            new Key(row.getLong(1), row.getLong(2), row.getBoolean(3)),
            new Entry(
                row.getLong(4),
                row.getDouble(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getString(14)));
      }
    }
    return entries;
  }

  /// How often entries were thrown out to make room; 0 where the version does not tell.
  long deallocations(Connection connection) throws SQLException {
    if (minor < TOP_LEVEL) {
      return 0;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT dealloc FROM " + name("pg_stat_statements_info"))) {
      row.next();
      return row.getLong(1);
    }
  }

  private String name(String view) {
    return new QualifiedName(schema, view).quoted();
  }

  /// What an entry is kept under.
  record Key(long user, long queryId, boolean topLevel) {}

  /// One entry's sums.
  record Entry(
      long calls,
      double totalMillis,
      long rows,
      long sharedHit,
      long sharedRead,
      long sharedDirtied,
      long tempRead,
      long tempWritten,
      long walRecords,
      long walBytes,
      String query) {

    Entry minus(@Nullable Entry was) {
      if (was == null || was.calls > calls) {
        // Somebody has reset the view, or the entry was thrown out and came back.
        return this;
      }
      return new Entry(
          calls - was.calls,
          totalMillis - was.totalMillis,
          rows - was.rows,
          sharedHit - was.sharedHit,
          sharedRead - was.sharedRead,
          sharedDirtied - was.sharedDirtied,
          tempRead - was.tempRead,
          tempWritten - was.tempWritten,
          walRecords - was.walRecords,
          walBytes - was.walBytes,
          query);
    }

    StatementCounters counters(String workload, String name, long queryId) {
      return new StatementCounters(
          name,
          workload,
          queryId,
          calls,
          totalMillis,
          totalMillis / calls,
          rows,
          sharedHit,
          sharedRead,
          sharedDirtied,
          tempRead,
          tempWritten,
          walRecords,
          walBytes,
          query);
    }
  }
}
