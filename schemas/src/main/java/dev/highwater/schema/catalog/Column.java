package dev.highwater.schema.catalog;

import org.jspecify.annotations.Nullable;

/// A column of a table.
///
/// @param position `attnum`
/// @param defaultExpression what PostgreSQL evaluates for a column that an INSERT leaves out, as
///   SQL, else null
/// @param collation the collation's name where it is not the type's own, else null
/// @param comment what `COMMENT ON COLUMN` says, else null
public record Column(
    String name,
    int position,
    ColumnType type,
    boolean nullable,
    @Nullable String defaultExpression,
    Identity identity,
    Generated generated,
    @Nullable String collation,
    @Nullable String comment) {

  /// Who gives an identity column its value.
  public enum Identity {
    NONE,
    ALWAYS,
    BY_DEFAULT
  }

  /// How a generated column comes to its value.
  public enum Generated {
    NO,
    STORED,
    VIRTUAL
  }

  /// Whether a COPY may carry a value for this column.
  public boolean insertable() {
    return generated == Generated.NO;
  }
}
