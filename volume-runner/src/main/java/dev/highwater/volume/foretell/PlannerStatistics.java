package dev.highwater.volume.foretell;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that the planner knows of a database's rows: `pg_class` and `pg_statistic`.
///
/// @param size in rows of the scale unit
record PlannerStatistics(double size, List<Relation> relations, List<Column> columns) {

  PlannerStatistics {
    relations = List.copyOf(relations);
    columns = List.copyOf(columns);
  }

  /// What is not the same in others.
  PlannerStatistics without(PlannerStatistics others) {
    Set<Relation> relations = Set.copyOf(others.relations);
    Set<Column> columns = Set.copyOf(others.columns);
    return new PlannerStatistics(
        size,
        this.relations.stream().filter(r -> !relations.contains(r)).toList(),
        this.columns.stream().filter(c -> !columns.contains(c)).toList());
  }

  /// What is known of some tables and of their indexes.
  ///
  /// @param tables by [Relation#tableKey]
  PlannerStatistics of(Set<String> tables) {
    List<Relation> theirs = relations.stream().filter(r -> tables.contains(r.tableKey())).toList();
    // Statistics of an expression are known by the index that has it.
    Set<String> names = theirs.stream().map(Relation::key).collect(Collectors.toSet());
    names.addAll(tables);
    return new PlannerStatistics(
        size, theirs, columns.stream().filter(c -> names.contains(c.tableKey())).toList());
  }

  /// A table or an index.
  ///
  /// @param table an index's table; its own name otherwise
  /// @param kind as in `pg_class.relkind`
  /// @param pages blocks of 8 KiB
  /// @param allVisible pages of a table that are all visible
  record Relation(
      String schema,
      String name,
      String table,
      String kind,
      double rows,
      double pages,
      double allVisible) {

    String key() {
      return schema + '.' + name;
    }

    String tableKey() {
      return schema + '.' + table;
    }

    Relation at(double newRows, double newPages) {
      double share = pages == 0 ? 0 : allVisible / pages;
      return new Relation(schema, name, table, kind, newRows, newPages, share * newPages);
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
