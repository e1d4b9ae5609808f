package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of all tables, by the table's oid, in the order of their numbers.
final class Columns {

  private Columns() {}

  static Map<Long, List<Column>> read(Connection connection) throws SQLException {
    Types types = Types.read(connection);
    Map<Long, List<Column>> columns = new HashMap<>();
    CatalogQuery.COLUMNS.forEachRow(
        connection,
        row ->
            columns
                .computeIfAbsent(row.getLong("table_oid"), oid -> new ArrayList<>())
                .add(column(row, types)));
    return columns;
  }

  private static Column column(ResultSet row, Types types) throws SQLException {
    long typeOid = row.getLong("type_oid");
    int modifier = row.getInt("modifier");
    return new Column(
        string(row, "name"),
        row.getInt("position"),
        types.type(typeOid, modifier),
        !row.getBoolean("not_null") && !types.refusesNull(typeOid, modifier),
        optional(row, "default_expression"),
        identity(string(row, "identity")),
        generated(string(row, "generated")),
        optional(row, "collation"),
        optional(row, "comment"));
  }

  private static Column.Identity identity(String code) {
    return switch (code) {
      case "a" -> Column.Identity.ALWAYS;
      case "d" -> Column.Identity.BY_DEFAULT;
      default -> Column.Identity.NONE;
    };
  }

  private static Column.Generated generated(String code) {
    return switch (code) {
      case "s" -> Column.Generated.STORED;
      case "v" -> Column.Generated.VIRTUAL;
      default -> Column.Generated.NO;
    };
  }
}
