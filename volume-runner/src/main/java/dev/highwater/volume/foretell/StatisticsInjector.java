package dev.highwater.volume.foretell;

import dev.highwater.volume.foretell.PlannerStatistics.Column;
import dev.highwater.volume.foretell.PlannerStatistics.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes statistics into a database as if ANALYZE had found them: `pg_restore_relation_stats` and
/// `pg_restore_attribute_stats` of PostgreSQL 18.
///
/// Extended statistics (`CREATE STATISTICS`) have no such function there and stay as they are.
final class StatisticsInjector {

  private static final String RELATION =
      """
      SELECT pg_restore_relation_stats('schemaname', ?::text, 'relname', ?::text,
             'relpages', ?::integer, 'reltuples', ?::real, 'relallvisible', ?::integer)
      """;

  private static final String COLUMN =
      """
      SELECT pg_restore_attribute_stats('schemaname', ?::text, 'relname', ?::text,
             'attname', ?::text, 'inherited', ?::boolean, 'null_frac', ?::real,
             'avg_width', ?::integer, 'n_distinct', ?::real,
             'most_common_vals', ?::text, 'most_common_freqs', ?::real[],
             'histogram_bounds', ?::text, 'correlation', ?::real,
             'most_common_elems', ?::text, 'most_common_elem_freqs', ?::real[],
             'elem_count_histogram', ?::real[])
      """;

  private StatisticsInjector() {}

  /// Writes them all.
  static void inject(Connection connection, PlannerStatistics statistics) throws SQLException {
    try (PreparedStatement relation = connection.prepareStatement(RELATION);
        PreparedStatement column = connection.prepareStatement(COLUMN)) {
      for (Relation each : statistics.relations()) {
        inject(relation, each);
      }
      for (Column each : statistics.columns()) {
        inject(column, each);
      }
    }
  }

  private static void inject(PreparedStatement statement, Relation relation) throws SQLException {
    statement.setString(1, relation.schema());
    statement.setString(2, relation.name());
    statement.setInt(3, (int) Math.min(Integer.MAX_VALUE, relation.pages()));
    statement.setFloat(4, (float) relation.rows());
    statement.setInt(5, (int) Math.min(Integer.MAX_VALUE, relation.allVisible()));
    statement.executeQuery().close();
  }

  private static void inject(PreparedStatement statement, Column column) throws SQLException {
    statement.setString(1, column.schema());
    statement.setString(2, column.table());
    statement.setString(3, column.name());
    statement.setBoolean(4, column.inherited());
    statement.setFloat(5, column.nulls());
    statement.setInt(6, column.width());
    statement.setFloat(7, column.distinct());
    statement.setString(8, array(column.values()));
    statement.setString(9, array(column.frequencies()));
    statement.setString(10, array(column.bounds()));
    Float correlation = column.correlation();
    if (correlation == null) {
      statement.setNull(11, Types.REAL);
    } else {
      statement.setFloat(11, correlation);
    }
    statement.setString(12, column.elements());
    statement.setString(13, column.elementFrequencies());
    statement.setString(14, column.elementCounts());
    statement.executeQuery().close();
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
