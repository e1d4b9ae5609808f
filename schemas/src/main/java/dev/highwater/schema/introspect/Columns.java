package dev.highwater.schema.introspect;

import static dev.highwater.schema.introspect.CatalogQuery.optional;
import static dev.highwater.schema.introspect.CatalogQuery.string;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.NotNull;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns of all tables, by the table's oid, in the order of their numbers.
final class Columns {

  private record Place(long table, int position) {
    static Place of(ResultSet row) throws SQLException {
      return new Place(row.getLong("table_oid"), row.getInt("position"));
    }
  }

  private Columns() {}

  static Map<Long, List<Column>> read(Connection connection, CheckFunctions functions)
      throws SQLException {
    Types types = Types.read(connection, functions);
    Map<Place, QualifiedName> sequences = new HashMap<>();
    CatalogQuery.COLUMN_SEQUENCES.forEachRow(
        connection,
        row -> sequences.putIfAbsent(Place.of(row), CatalogQuery.name(row, "sequence_")));
    Map<Long, List<Column>> columns = new HashMap<>();
    CatalogQuery.COLUMNS.forEachRow(
        connection,
        row ->
            columns
                .computeIfAbsent(row.getLong("table_oid"), oid -> new ArrayList<>())
                .add(column(row, types, sequences.get(Place.of(row)))));
    return columns;
  }

  private static Column column(ResultSet row, Types types, @Nullable QualifiedName sequence)
      throws SQLException {
    ColumnType type = types.type(row.getLong("type_oid"), row.getInt("modifier"));
    return new Column(
        string(row, "name"),
        row.getInt("position"),
        type,
        !row.getBoolean("not_null") && !type.refusesNull(),
        optional(row, "default_expression"),
        identity(string(row, "identity")),
        generated(string(row, "generated")),
        CatalogQuery.collation(row, "collation"),
        sequence,
        notNull(row),
        row.getInt("dimensions"),
        optional(row, "comment"));
  }

  private static @Nullable NotNull notNull(ResultSet row) throws SQLException {
    String name = optional(row, "not_null_name");
    return name == null
        ? null
        : new NotNull(
            name, !row.getBoolean("not_null_no_inherit"), row.getBoolean("not_null_validated"));
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
