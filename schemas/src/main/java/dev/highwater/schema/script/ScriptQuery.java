package dev.highwater.schema.script;

import dev.highwater.schema.sql.SqlResource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The queries behind a script, each a file beside this class that psql runs as it is.
enum ScriptQuery {
  OBJECTS,
  TABLES,
  COLUMNS,
  DEPENDENCIES,
  LATE,
  COMMENTS,
  EVENT_TRIGGERS,
  UNWRITABLE;

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

  /// A column of type `text[]` without its nulls.
  static List<String> strings(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((String[]) array.getArray()).filter(text -> text != null).toList();
  }

  private String text() {
    return SqlResource.read(ScriptQuery.class, name().toLowerCase(Locale.ROOT) + ".sql");
  }
}
