package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.QualifiedName;

/// How the rows of a table that grows are told from those that it held before.
///
/// @param column a column that is never null, in which they have values of a range of their own
/// @param first the range's first value
/// @param count how many values the range has
/// @param after the number after which the table's counted keys go on
public record Appended(String column, long first, long count, long after) {

  /// The dataset's rows, as SQL.
  public String predicate() {
    String quoted = QualifiedName.quote(column);
    return quoted + " >= " + first + " AND " + quoted + " < " + end();
  }

  /// The value after the range's last.
  public long end() {
    return first + count;
  }

  /// Such as `id 1001 to 1300`.
  public String range() {
    return column + " " + first + " to " + (end() - 1);
  }
}
