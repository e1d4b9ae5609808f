package dev.highwater.seed.target;

import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the rows of tables: exactly, in one go of the server. Rows of tables that inherit from
/// one are not its own; those of its partitions are.
public final class RowCounts {

  private static final int TABLES_A_QUERY = 100;

  private RowCounts() {}

  /// Rows of each table, in the order given.
  public static Map<QualifiedName, Long> read(Connection connection, List<QualifiedName> tables)
      throws SQLException {
    Map<QualifiedName, Long> counts = new LinkedHashMap<>();
    Set<QualifiedName> partitioned = partitioned(connection);
    for (int from = 0; from < tables.size(); from += TABLES_A_QUERY) {
      List<QualifiedName> some =
          tables.subList(from, Math.min(from + TABLES_A_QUERY, tables.size()));
      StringBuilder query = new StringBuilder();
      for (int i = 0; i < some.size(); i++) {
        query.append(i == 0 ? "SELECT " : " UNION ALL SELECT ");
        query.append(i).append(", count(*) FROM ");
        query.append(partitioned.contains(some.get(i)) ? "" : "ONLY ");
        query.append(some.get(i).quoted());
      }
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query.toString())) {
        long[] counted = new long[some.size()];
        while (row.next()) {
          counted[row.getInt(1)] = row.getLong(2);
        }
        for (int i = 0; i < some.size(); i++) {
          counts.put(some.get(i), counted[i]);
        }
      }
    }
    return counts;
  }

  /// The tables that are divided into partitions, and have no rows but those of these.
  public static Set<QualifiedName> partitioned(Connection connection) throws SQLException {
    Set<QualifiedName> partitioned = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT n.nspname, c.relname
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'p'""")) {
      while (row.next()) {
        partitioned.add(new QualifiedName(row.getString(1), row.getString(2)));
      }
    }
    return partitioned;
  }
}
