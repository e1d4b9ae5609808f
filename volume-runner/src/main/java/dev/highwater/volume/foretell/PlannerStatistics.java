package dev.highwater.volume.foretell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the planner knows of a database's rows: `pg_class` and `pg_statistic`.
///
/// @param size in rows of the scale unit
record PlannerStatistics(double size, List<Relation> relations, List<Column> columns) {

  PlannerStatistics {
    relations = List.copyOf(relations);
    columns = List.copyOf(columns);
  }

  /// A table or an index.
  ///
  /// @param kind as in `pg_class.relkind`
  /// @param pages blocks of 8 KiB
  /// @param allVisible pages of a table that are all visible
  record Relation(
      String schema, String name, String kind, double rows, double pages, double allVisible) {

    String key() {
      return schema + '.' + name;
    }

    Relation at(double newRows, double newPages) {
      double share = pages == 0 ? 0 : allVisible / pages;
      return new Relation(schema, name, kind, newRows, newPages, share * newPages);
    }
  }

  /// What ANALYZE found in a column, or in an expression of an index.
  ///
  /// @param type as `format_type` writes it
  /// @param distinct as in `pg_stats.n_distinct`: a number, or below 0 a share of the rows
  /// @param values most common ones, or null
  /// @param bounds of the histogram, or null
  /// @param elements most common elements, their frequencies and counts as arrays in text, or null
  record Column(
      String schema,
      String table,
      String name,
      String type,
      boolean inherited,
      float nulls,
      int width,
      float distinct,
      @Nullable List<String> values,
      @Nullable List<Float> frequencies,
      @Nullable List<String> bounds,
      @Nullable Float correlation,
      @Nullable String elements,
      @Nullable String elementFrequencies,
      @Nullable String elementCounts) {

    String key() {
      return schema + '.' + table + '.' + name + (inherited ? " inherited" : "");
    }

    String tableKey() {
      return schema + '.' + table;
    }
  }
}
