package dev.highwater.volume.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values for named parameters, with their types, as the database itself gave them.
public record Parameters(Map<String, Value> values) {

  /// No parameter at all.
  public static final Parameters NONE = new Parameters(Map.of());

  public Parameters {
    values = Collections.unmodifiableMap(new HashMap<>(values));
  }

  /// One value.
  ///
  /// @param sqlType as in [Types], for a null
  public record Value(@Nullable Object object, int sqlType) {}

  /// These values and more; the others win where names are the same.
  public Parameters with(Parameters others) {
    Map<String, Value> all = new HashMap<>(values);
    all.putAll(others.values);
    return new Parameters(all);
  }

  /// These values and a whole number.
  public Parameters with(String name, long number) {
    return with(new Parameters(Map.of(name, new Value(number, Types.BIGINT))));
  }

  /// A text's value, empty where there is none.
  public String text(String name) {
    Value value = values.get(name);
    return value == null || value.object() == null ? "" : String.valueOf(value.object());
  }

  /// All rows a query gives, a value per column.
  public static List<Parameters> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows(rows);
    }
  }

  /// All rows that are left, a value per column.
  public static List<Parameters> rows(ResultSet rows) throws SQLException {
    List<Parameters> all = new ArrayList<>();
    while (rows.next()) {
      all.add(row(rows));
    }
    return all;
  }

  private static Parameters row(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    Map<String, Value> values = new HashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(
          columns.getColumnLabel(i),
          new Value(object(rows, i, columns.getColumnTypeName(i)), columns.getColumnType(i)));
    }
    return new Parameters(values);
  }

  /// Dates and times as java.time has them: `java.sql.Date` and its kin would read them in the zone
  /// of this machine.
  private static @Nullable Object object(ResultSet rows, int column, String type)
      throws SQLException {
    return switch (type) {
      case "date" -> rows.getObject(column, LocalDate.class);
      case "timestamptz" -> rows.getObject(column, OffsetDateTime.class);
      default -> rows.getObject(column);
    };
  }
}
