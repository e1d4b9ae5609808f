package dev.highwater.schema.catalog;

import java.util.List;

/// A primary key or unique constraint.
///
/// @param columns in the key's order
/// @param definition as `pg_get_constraintdef` writes it
public record Key(
    String name,
    Kind kind,
    List<String> columns,
    boolean nullsNotDistinct,
    boolean deferrable,
    boolean initiallyDeferred,
    String definition) {

  public Key {
    columns = List.copyOf(columns);
  }

  /// Which of the two it is.
  public enum Kind {
    PRIMARY,
    UNIQUE
  }
}
