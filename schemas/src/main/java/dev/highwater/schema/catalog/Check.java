package dev.highwater.schema.catalog;

import java.util.List;

/// A CHECK constraint of a table.
///
/// @param columns the columns it reads
/// @param expression the condition as SQL, without the word CHECK
/// @param definition as `pg_get_constraintdef` writes it
public record Check(
    String name, List<String> columns, String expression, boolean validated, String definition) {

  public Check {
    columns = List.copyOf(columns);
  }
}
