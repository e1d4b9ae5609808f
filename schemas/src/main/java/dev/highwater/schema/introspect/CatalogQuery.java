package dev.highwater.schema.introspect;

import dev.highwater.schema.catalog.Collation;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.sql.SqlResource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The queries on the system catalogues, each a file beside this class that psql runs as it is.
enum CatalogQuery {
  SESSION,
  DATABASE,
  ROLE,
  PARAMETERS,
  TABLES,
  INHERITANCE,
  OPERATOR_CLASSES,
  COLLATIONS,
  PARTITION_KEYS,
  TYPES,
  DOMAIN_CHECKS,
  COLUMNS,
  INDEXES,
  CONSTRAINTS,
  CHECK_FUNCTIONS,
  TRIGGERS,
  RULES,
  POLICIES,
  ROUTINES,
  SEQUENCES,
  LAST_VALUES,
  COLUMN_SEQUENCES;

  /// What to do with the row that the result stands at.
  @FunctionalInterface
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /// Runs the query and shows the reader each row.
  void forEachRow(Connection connection, RowReader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(text())) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /// A column that may not be null.
  static String string(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    if (value == null) {
      throw new SQLException("The system catalogues hold no " + column);
    }
    return value;
  }

  /// A column of type `text[]`.
  static List<String> strings(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  /// A column of type `integer[]`.
  static List<Integer> integers(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((Integer[]) array.getArray());
  }

  /// A column of an array type with its nulls; empty where the array is null itself.
  static <T> List<@Nullable T> nullables(ResultSet row, String column, Class<T[]> type)
      throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList(type.cast(array.getArray()));
  }

  /// A name whose two parts are both there or both null.
  static @Nullable QualifiedName name(ResultSet row, String schemaColumn, String nameColumn)
      throws SQLException {
    String schema = row.getString(schemaColumn);
    String name = row.getString(nameColumn);
    return schema == null || name == null ? null : new QualifiedName(schema, name);
  }

  /// A name that may not be null, in the columns `schema` and `name` after a prefix.
  static QualifiedName name(ResultSet row, String prefix) throws SQLException {
    return new QualifiedName(string(row, prefix + "schema"), string(row, prefix + "name"));
  }

  /// A collation in columns of that prefix, null where its name is.
  static @Nullable Collation collation(ResultSet row, String prefix) throws SQLException {
    QualifiedName name = name(row, prefix + "_schema", prefix + "_name");
    return name == null ? null : new Collation(name, row.getBoolean(prefix + "_deterministic"));
  }

  /// A column that may be null.
  static @Nullable String optional(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  private String text() {
    return SqlResource.read(CatalogQuery.class, name().toLowerCase(Locale.ROOT) + ".sql");
  }
}
