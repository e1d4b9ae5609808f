package dev.highwater.schema.introspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The queries on the system catalogues, each a file beside this class that psql runs as it is.
enum CatalogQuery {
  SESSION,
  DATABASE,
  TABLES,
  COLUMNS,
  TYPES,
  CONSTRAINTS,
  INDEXES,
  SEQUENCES;

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

  /// A column that may be null.
  static @Nullable String optional(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  private String text() {
    String file = name().toLowerCase(Locale.ROOT) + ".sql";
    try (InputStream resource = CatalogQuery.class.getResourceAsStream(file)) {
      if (resource == null) {
        throw new IllegalStateException("There is no query " + file);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
