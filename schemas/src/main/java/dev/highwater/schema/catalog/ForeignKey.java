package dev.highwater.schema.catalog;

import java.util.List;

/// A foreign key.
///
/// @param columns of the referencing table, pairwise with `referencedColumns`
/// @param definition as `pg_get_constraintdef` writes it
public record ForeignKey(
    String name,
    QualifiedName table,
    List<String> columns,
    QualifiedName referencedTable,
    List<String> referencedColumns,
    Match match,
    boolean deferrable,
    boolean initiallyDeferred,
    boolean validated,
    String definition) {

  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
    if (columns.size() != referencedColumns.size()) {
      throw new IllegalArgumentException("Foreign key " + name + " pairs no columns");
    }
  }

  /// When a row with some null key columns satisfies the key.
  public enum Match {
    SIMPLE,
    FULL,
    PARTIAL
  }
}
