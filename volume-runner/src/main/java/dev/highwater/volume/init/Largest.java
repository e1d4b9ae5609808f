package dev.highwater.volume.init;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The table with the most rows, by which the database's size is counted until somebody says a
/// better one.
///
/// @param rows as ANALYZE found them
record Largest(String name, long rows) {

  private static final String SQL =
      """
      SELECT n.nspname, c.relname, greatest(c.reltuples, 0)::bigint
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND c.relpersistence = 'p'
         AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'highwater')
       ORDER BY c.reltuples DESC, 1, 2
       LIMIT 1
      """;

  static Largest table(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SQL)) {
      return row.next()
          ? new Largest(
              new QualifiedName(row.getString(1), row.getString(2)).toString(), row.getLong(3))
          : new Largest("public.none", 0);
    }
  }
}
