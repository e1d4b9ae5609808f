package dev.highwater.volume.foretell;

import dev.highwater.volume.foretell.PlannerStatistics.Column;
import dev.highwater.volume.foretell.PlannerStatistics.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes statistics into a database as if ANALYZE had found them: `pg_restore_relation_stats` and
/// `pg_restore_attribute_stats` of PostgreSQL 18.
///
/// Extended statistics (`CREATE STATISTICS`) have no such function there and stay as they are.
final class StatisticsInjector {

  private static final String RELATIONS =
      """
      SELECT count(pg_restore_relation_stats('schemaname', a, 'relname', b, 'relpages', c::integer,
             'reltuples', d::real, 'relallvisible', e::integer))
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS t (a, b, c, d, e)
      """;

  private static final String COLUMNS =
      """
      SELECT count(pg_restore_attribute_stats('schemaname', a, 'relname', b, 'attname', c,
             'inherited', d::boolean, 'null_frac', e::real, 'avg_width', f::integer,
             'n_distinct', g::real, 'most_common_vals', h, 'most_common_freqs', i::real[],
             'histogram_bounds', j, 'correlation', k::real, 'most_common_elems', l,
             'most_common_elem_freqs', m::real[], 'elem_count_histogram', n::real[]))
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
             AS t (a, b, c, d, e, f, g, h, i, j, k, l, m, n)
      """;

  /// Columns written at once: with histograms they are some megabytes.
  private static final int COLUMNS_AT_ONCE = 200;

  private StatisticsInjector() {}

  /// Writes them all.
  static void inject(Connection connection, PlannerStatistics statistics) throws SQLException {
    write(
        connection,
        RELATIONS,
        statistics.relations(),
        List.of(
            Relation::schema,
            Relation::name,
            r -> String.valueOf((int) Math.min(Integer.MAX_VALUE, r.pages())),
            r -> String.valueOf((float) r.rows()),
            r -> String.valueOf((int) Math.min(Integer.MAX_VALUE, r.allVisible()))));
    List<Column> columns = statistics.columns();
    for (int from = 0; from < columns.size(); from += COLUMNS_AT_ONCE) {
      List<Column> some = columns.subList(from, Math.min(columns.size(), from + COLUMNS_AT_ONCE));
      write(connection, COLUMNS, some, fields());
    }
  }

  private static List<Function<Column, @Nullable String>> fields() {
    return List.of(
        Column::schema,
        Column::table,
        Column::name,
        c -> String.valueOf(c.inherited()),
        c -> String.valueOf(c.nulls()),
        c -> String.valueOf(c.width()),
        c -> String.valueOf(c.distinct()),
        c -> array(c.values()),
        c -> array(c.frequencies()),
        c -> array(c.bounds()),
        c -> c.correlation() == null ? null : String.valueOf(c.correlation()),
        Column::elements,
        Column::elementFrequencies,
        Column::elementCounts);
  }

  /// One statement for all: one transaction, and one time that plans and caches are thrown away.
  private static <T> void write(
      Connection connection, String sql, List<T> rows, List<Function<T, @Nullable String>> fields)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int field = 0; field < fields.size(); field++) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int row = 0; row < values.length; row++) {
          values[row] = fields.get(field).apply(rows.get(row));
        }
        statement.setArray(field + 1, connection.createArrayOf("text", values));
      }
      statement.executeQuery().close();
    }
  }

  /// An array as PostgreSQL reads one.
  static @Nullable String array(@Nullable List<?> values) {
    if (values == null) {
      return null;
    }
    StringBuilder text = new StringBuilder("{");
    for (Object value : values) {
      if (text.length() > 1) {
        text.append(',');
      }
      String each = String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"");
      text.append('"').append(each).append('"');
    }
    return text.append('}').toString();
  }
}
