package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A primary key or unique constraint.
///
/// @param columns in the key's order
/// @param nullsNotDistinct whether nulls count as equal to each other
/// @param withoutOverlaps whether the last column is of periods that must not overlap for equal
///   other columns, rather than of values that must differ (WITHOUT OVERLAPS)
/// @param definition as `pg_get_constraintdef` writes it
/// @param index the index that holds it, of the same schema as the table
/// @param comment what `COMMENT ON CONSTRAINT` says, else null
public record Key(
    String name,
    Kind kind,
    List<String> columns,
    boolean nullsNotDistinct,
    boolean withoutOverlaps,
    boolean deferrable,
    boolean initiallyDeferred,
    String definition,
    String index,
    @Nullable String comment) {

  /// A key whose index bears its name, as it always does unless somebody renamed one of them.
  public Key(
      String name,
      Kind kind,
      List<String> columns,
      boolean nullsNotDistinct,
      boolean deferrable,
      boolean initiallyDeferred,
      String definition) {
    this(
        name,
        kind,
        columns,
        nullsNotDistinct,
        false,
        deferrable,
        initiallyDeferred,
        definition,
        name,
        null);
  }

  public Key {
    columns = List.copyOf(columns);
  }

  /// Which of the two it is.
  public enum Kind {
    PRIMARY,
    UNIQUE
  }
}
