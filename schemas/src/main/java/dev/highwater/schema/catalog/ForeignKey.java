package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A foreign key.
///
/// @param columns of the referencing table, pairwise with `referencedColumns`
/// @param onDelete what becomes of the rows when what they refer to is deleted
/// @param onUpdate what becomes of them when it gets another key
/// @param period whether the last column pair is of periods, and the referenced ones together cover
///   the referencing one (PERIOD)
/// @param validated whether rows from before it was added have been looked at
/// @param enforced whether new rows are looked at
/// @param definition as `pg_get_constraintdef` writes it
/// @param inherited whether a partition has it from its parent and can lose it only with that one
/// @param comment what `COMMENT ON CONSTRAINT` says, else null
public record ForeignKey(
    String name,
    QualifiedName table,
    List<String> columns,
    QualifiedName referencedTable,
    List<String> referencedColumns,
    Match match,
    Action onDelete,
    Action onUpdate,
    boolean period,
    boolean deferrable,
    boolean initiallyDeferred,
    boolean validated,
    boolean enforced,
    String definition,
    boolean inherited,
    @Nullable String comment) {

  /// A table's own foreign key without a comment.
  public ForeignKey(
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
    this(
        name,
        table,
        columns,
        referencedTable,
        referencedColumns,
        match,
        Action.NO_ACTION,
        Action.NO_ACTION,
        false,
        deferrable,
        initiallyDeferred,
        validated,
        true,
        definition,
        false,
        null);
  }

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

  /// What follows a change of the referenced row.
  public enum Action {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
  }
}
