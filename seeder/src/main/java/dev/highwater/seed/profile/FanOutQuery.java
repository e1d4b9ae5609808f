package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.profile.DatabaseProfile.FanOutProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Asks how many rows refer to the same row.
final class FanOutQuery {

  private FanOutQuery() {}

  /// @param key of one column
  static FanOutProfile read(Connection connection, Table table, ForeignKey key)
      throws SQLException {
    String name = key.columns().getFirst();
    String column = QualifiedName.quote(name);
    ColumnQueries queries = new ColumnQueries(connection, table.name(), column, "", 1);
    try (Statement statement = connection.createStatement()) {
      long parents = one(statement, "SELECT count(*) FROM " + key.referencedTable().quoted());
      long nulls =
          one(
              statement,
              "SELECT count(*) FROM %s WHERE %s IS NULL".formatted(table.name().quoted(), column));
      return new FanOutProfile(
          name, key.referencedTable().toString(), parents, nulls, queries.sizes(List.of()));
    }
  }

  private static long one(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
