package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.profile.DatabaseProfile.Frequent;
import dev.highwater.seed.profile.DatabaseProfile.Histogram;
import dev.highwater.seed.profile.DatabaseProfile.Size;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Asks a server about the values of one expression over a table, in aggregates alone.
final class ColumnQueries {

  /// Bounds of a histogram are a hundredth of the rows apart.
  static final int SEGMENTS = 100;

  private final Connection connection;
  private final String table;
  private final String value;
  private final String type;
  private final long groupSize;

  /// @param value an expression over the table's columns
  /// @param type of its values as SQL, without modifiers
  ColumnQueries(
      Connection connection, QualifiedName table, String value, String type, long groupSize) {
    this.connection = connection;
    this.table = table.quoted();
    this.value = value;
    this.type = type;
    this.groupSize = groupSize;
  }

  /// Values that a group of rows shares, the most frequent first.
  ///
  /// @param most how many at most
  /// @param rows that share one at least
  List<Frequent> frequent(int most, long rows) throws SQLException {
    List<Frequent> frequent = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT v::text, n FROM (
                  SELECT %1$s AS v, count(*) AS n FROM %2$s WHERE %1$s IS NOT NULL GROUP BY 1) g
                WHERE n >= %3$d ORDER BY n DESC, v LIMIT %4$d"""
                    .formatted(value, table, Math.max(rows, groupSize), most))) {
      while (row.next()) {
        frequent.add(new Frequent(row.getString(1), row.getLong(2)));
      }
    }
    return frequent;
  }

  /// How many values so many rows share each, some values left out.
  List<Size> sizes(List<Frequent> without) throws SQLException {
    String others = without.isEmpty() ? "" : " AND %s <> ALL (?::%s[])".formatted(value, type);
    List<Size> sizes = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT n, count(*) FROM (
              SELECT count(*) AS n FROM %2$s WHERE %1$s IS NOT NULL%3$s GROUP BY %1$s) g
            GROUP BY n ORDER BY n"""
                .formatted(value, table, others))) {
      if (!without.isEmpty()) {
        statement.setArray(1, connection.createArrayOf("text", values(without).toArray()));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sizes.add(new Size(row.getLong(1), row.getLong(2)));
        }
      }
    }
    return sizes;
  }

  /// The histogram of all values but some.
  Histogram histogram(List<Frequent> without) throws SQLException {
    String others = without.isEmpty() ? "" : " AND %s <> ALL (?::%s[])".formatted(value, type);
    String from = "FROM %2$s WHERE %1$s IS NOT NULL%3$s".formatted(value, table, others);
    long[] counts =
        numbers("SELECT count(*), count(DISTINCT %s) %s".formatted(value, from), values(without));
    long rows = counts[0];
    if (rows < 2 * groupSize) {
      return new Histogram(rows, counts[1], List.of(), List.of());
    }
    List<String> bounds = bounds(from, rows, without);
    return new Histogram(rows, counts[1], bounds, below(bounds, from, values(without)));
  }

  private List<String> bounds(String from, long rows, List<Frequent> without) throws SQLException {
    long segments = Math.clamp(rows / groupSize, 1, SEGMENTS);
    double end = groupSize == 1 ? 0 : Math.min(0.5, (double) groupSize / rows);
    List<Double> places = new ArrayList<>();
    for (int i = 0; i <= segments; i++) {
      places.add(Math.clamp((double) i / segments, end, 1 - end));
    }
    List<String> bounds = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT unnest(percentile_disc(?::float8[]) WITHIN GROUP (ORDER BY %s))::text %s"
                .formatted(value, from))) {
      statement.setArray(1, connection.createArrayOf("float8", places.toArray()));
      if (!without.isEmpty()) {
        statement.setArray(2, connection.createArrayOf("text", values(without).toArray()));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          bounds.add(row.getString(1));
        }
      }
    }
    return bounds;
  }

  /// The share of all rows with a value that lies below each bound.
  List<Double> below(List<String> bounds) throws SQLException {
    return below(bounds, "FROM %2$s WHERE %1$s IS NOT NULL".formatted(value, table), List.of());
  }

  private List<Double> below(List<String> bounds, String from, List<String> without)
      throws SQLException {
    List<String> steps = bounds.stream().distinct().toList();
    long[] within = new long[steps.size() + 1];
    long rows = 0;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT width_bucket(%1$s, ?::%2$s[]), count(*) %3$s GROUP BY 1"
                .formatted(value, type, from))) {
      statement.setArray(1, connection.createArrayOf("text", steps.toArray()));
      if (!without.isEmpty()) {
        statement.setArray(2, connection.createArrayOf("text", without.toArray()));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          within[row.getInt(1)] = row.getLong(2);
          rows += row.getLong(2);
        }
      }
    }
    List<Double> below = new ArrayList<>();
    long sum = 0;
    int step = 0;
    for (String bound : bounds) {
      while (step < steps.size() && !steps.get(step).equals(bound)) {
        sum += within[step++];
      }
      below.add(rows == 0 ? 0 : (double) (sum + within[step]) / rows);
    }
    return below;
  }

  private static List<String> values(List<Frequent> of) {
    return of.stream().map(Frequent::value).toList();
  }

  private long[] numbers(String sql, List<String> without) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (!without.isEmpty()) {
        statement.setArray(1, connection.createArrayOf("text", without.toArray()));
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new long[] {row.getLong(1), row.getLong(2)};
      }
    }
  }
}
