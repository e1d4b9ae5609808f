package dev.highwater.volume.capture;

import dev.highwater.volume.result.ServerActivity.Io;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counters that the server keeps of itself, read as each version has them: `pg_stat_io` from 16
/// on, checkpoints in `pg_stat_checkpointer` from 17 on and in `pg_stat_bgwriter` before, the
/// write-ahead log in `pg_stat_wal` from 14 on.
record ServerCounters(
    Map<String, long[]> io, long checkpoints, long walRecords, long walFullPages, long walBytes) {

  private static final int HAS_IO = 160_000;
  private static final int HAS_CHECKPOINTER = 170_000;
  private static final int HAS_WAL = 140_000;
  private static final int COUNTERS = 5;

  static ServerCounters read(Connection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long checkpoints =
          number(
              statement,
              version >= HAS_CHECKPOINTER
                  ? "SELECT num_timed + num_requested FROM pg_stat_checkpointer"
                  : "SELECT checkpoints_timed + checkpoints_req FROM pg_stat_bgwriter");
      long records = 0;
      long pages = 0;
      long bytes = 0;
      if (version >= HAS_WAL) {
        try (ResultSet row =
            statement.executeQuery(
                "SELECT wal_records, wal_fpi, wal_bytes::bigint FROM pg_stat_wal")) {
          row.next();
          records = row.getLong(1);
          pages = row.getLong(2);
          bytes = row.getLong(3);
        }
      }
      return new ServerCounters(
          version >= HAS_IO ? io(statement) : Map.of(), checkpoints, records, pages, bytes);
    }
  }

  /// What was counted since.
  List<Io> ioSince(ServerCounters before) {
    List<Io> gained = new ArrayList<>();
    io.forEach(
        (who, now) -> {
          long[] was = before.io.getOrDefault(who, new long[COUNTERS]);
          Io each =
              new Io(
                  who,
                  now[0] - was[0],
                  now[1] - was[1],
                  now[2] - was[2],
                  now[3] - was[3],
                  now[4] - was[4]);
          if (each.hits() + each.reads() + each.writes() + each.extensions() + each.evictions()
              > 0) {
            gained.add(each);
          }
        });
    return gained;
  }

  private static Map<String, long[]> io(Statement statement) throws SQLException {
    Map<String, long[]> io = new LinkedHashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            SELECT backend_type || ', ' || object || ', ' || context, coalesce(hits, 0),
                   coalesce(reads, 0), coalesce(writes, 0), coalesce(extends, 0),
                   coalesce(evictions, 0)
              FROM pg_stat_io ORDER BY 1
            """)) {
      while (row.next()) {
        long[] counters = new long[COUNTERS];
        for (int i = 0; i < COUNTERS; i++) {
          counters[i] = row.getLong(i + 2);
        }
        io.put(row.getString(1), counters);
      }
    }
    return io;
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
