package dev.highwater.volume.capture;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.volume.result.Bloat;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Reads how much of the tables that were changed most is dead or free: `pgstattuple_approx`, which
/// skips pages that are known to hold live rows alone.
public final class BloatReader {

  private static final String CHANGED =
      """
      SELECT schemaname, relname
        FROM pg_stat_user_tables
       WHERE n_tup_upd + n_tup_del > 0 AND schemaname <> 'highwater'
       ORDER BY n_tup_upd + n_tup_del DESC, 1, 2
       LIMIT 12
      """;

  private BloatReader() {}

  /// The tables that were changed most since the database was made.
  ///
  /// @param connection in autocommit
  /// @param warning told what is missing, and what would mend it
  public static List<Bloat> read(Connection connection, BiConsumer<String, String> warning)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pgstattuple");
    } catch (SQLException refused) {
      warning.accept(
          "No bloat: "
              + String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given"),
          "Install PostgreSQL's contrib package, and have a superuser create pgstattuple");
      return List.of();
    }
    List<Bloat> bloat = new ArrayList<>();
    for (QualifiedName table : changed(connection)) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              """
              SELECT table_len, dead_tuple_count, dead_tuple_percent, approx_free_percent
                FROM pgstattuple_approx(?::regclass)
              """)) {
        statement.setString(1, table.quoted());
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          bloat.add(
              new Bloat(
                  table.toString(),
                  row.getLong(1),
                  row.getLong(2),
                  row.getDouble(3) / 100,
                  row.getDouble(4) / 100));
        }
      }
    }
    return bloat;
  }

  private static List<QualifiedName> changed(Connection connection) throws SQLException {
    List<QualifiedName> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(CHANGED)) {
      while (row.next()) {
        tables.add(new QualifiedName(row.getString(1), row.getString(2)));
      }
    }
    return tables;
  }
}
