package dev.highwater.volume.capture;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.volume.result.Storage;
import dev.highwater.volume.result.Storage.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads how large tables are, with their indexes and TOAST.
public final class StorageReader {

  /// Rows are what VACUUM counted last, so read it after one.
  private static final String RELATIONS =
      """
      SELECT n.nspname, c.relname, greatest(c.reltuples, 0)::bigint AS rows,
             pg_table_size(c.oid) - coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0) AS heap,
             pg_indexes_size(c.oid) AS indexes,
             coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0) AS toast,
             (SELECT count(*) FROM pg_index i WHERE i.indrelid = c.oid) AS number
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm')
         AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'highwater')
         AND n.nspname NOT LIKE 'pg\\_%'
       ORDER BY pg_total_relation_size(c.oid) DESC, n.nspname, c.relname
      """;

  private StorageReader() {}

  /// All tables of the database, the largest first.
  public static Storage read(Connection connection) throws SQLException {
    List<Relation> relations = new ArrayList<>();
    long bytes;
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(RELATIONS)) {
        while (rows.next()) {
          relations.add(
              new Relation(
                  new QualifiedName(rows.getString(1), rows.getString(2)).toString(),
                  rows.getLong(3),
                  rows.getLong(4),
                  rows.getLong(5),
                  rows.getLong(6),
                  rows.getInt(7)));
        }
      }
      try (ResultSet size = statement.executeQuery("SELECT pg_database_size(current_database())")) {
        size.next();
        bytes = size.getLong(1);
      }
    }
    return new Storage(bytes, relations);
  }
}
