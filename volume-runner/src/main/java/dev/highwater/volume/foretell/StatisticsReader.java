package dev.highwater.volume.foretell;

import dev.highwater.volume.foretell.PlannerStatistics.Column;
import dev.highwater.volume.foretell.PlannerStatistics.Relation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the planner's statistics; best right after VACUUM (ANALYZE).
final class StatisticsReader {

  private static final String RELATIONS =
      """
      SELECT n.nspname, c.relname, c.relkind, greatest(c.reltuples, 0),
             pg_relation_size(c.oid) / current_setting('block_size')::int, c.relallvisible
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm', 'i')
         AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')
         AND c.relpersistence <> 't'
       ORDER BY 1, 2
      """;

  private static final String COLUMNS =
      """
      SELECT s.schemaname, s.tablename, s.attname, format_type(a.atttypid, NULL), s.inherited,
             s.null_frac, s.avg_width, s.n_distinct,
             s.most_common_vals::text::text[], s.most_common_freqs,
             s.histogram_bounds::text::text[], s.correlation,
             s.most_common_elems::text, s.most_common_elem_freqs::text, s.elem_count_histogram::text
        FROM pg_stats s
        JOIN pg_namespace n ON n.nspname = s.schemaname
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = s.attname
       WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')
       ORDER BY 1, 2, 3, 5
      """;

  private StatisticsReader() {}

  /// All of them.
  ///
  /// @param size in rows of the scale unit
  static PlannerStatistics read(Connection connection, double size) throws SQLException {
    List<Relation> relations = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(RELATIONS)) {
        while (rows.next()) {
          relations.add(
              new Relation(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getDouble(4),
                  rows.getDouble(5),
                  rows.getDouble(6)));
        }
      }
      try (ResultSet rows = statement.executeQuery(COLUMNS)) {
        while (rows.next()) {
          columns.add(column(rows));
        }
      }
    }
    return new PlannerStatistics(size, relations, columns);
  }

  private static Column column(ResultSet rows) throws SQLException {
    float correlation = rows.getFloat(12);
    boolean noCorrelation = rows.wasNull();
    return new Column(
        rows.getString(1),
        rows.getString(2),
        rows.getString(3),
        rows.getString(4),
        rows.getBoolean(5),
        rows.getFloat(6),
        rows.getInt(7),
        rows.getFloat(8),
        texts(rows.getArray(9)),
        floats(rows.getArray(10)),
        texts(rows.getArray(11)),
        noCorrelation ? null : correlation,
        rows.getString(13),
        rows.getString(14),
        rows.getString(15));
  }

  private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? null : Arrays.asList((String[]) array.getArray());
  }

  private static @Nullable List<Float> floats(@Nullable Array array) throws SQLException {
    return array == null ? null : Arrays.asList((Float[]) array.getArray());
  }
}
