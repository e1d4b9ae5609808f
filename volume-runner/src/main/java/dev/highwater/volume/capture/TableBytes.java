package dev.highwater.volume.capture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// How large all tables of a database are together.
///
/// @param heap with TOAST and maps
/// @param indexes of the tables themselves
public record TableBytes(long heap, long indexes) {

  private static final String SQL =
      """
      SELECT coalesce(sum(pg_table_size(c.oid)), 0)::bigint,
             coalesce(sum(pg_indexes_size(c.oid)), 0)::bigint
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
         AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'highwater')
         AND n.nspname NOT LIKE 'pg\\_%'
      """;

  /// As they are now.
  public static TableBytes read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SQL)) {
      row.next();
      return new TableBytes(row.getLong(1), row.getLong(2));
    }
  }
}
