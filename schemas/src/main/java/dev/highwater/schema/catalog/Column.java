package dev.highwater.schema.catalog;

import org.jspecify.annotations.Nullable;

/// A column of a table.
///
/// @param position `attnum`
/// @param defaultExpression what PostgreSQL evaluates for a column that an INSERT leaves out, as
///   SQL; of a generated column, how it comes to its value; else null
/// @param collation by which its values are compared, null where the type has none
/// @param sequence the sequence that its identity or default takes numbers from, whoever owns it,
///   else null
/// @param notNull the constraint that forbids nulls, where the server has it by name, else null
/// @param dimensions how many dimensions its array was declared with, which PostgreSQL does not
///   enforce; 0 for what is no array
/// @param comment what `COMMENT ON COLUMN` says, else null
public record Column(
    String name,
    int position,
    ColumnType type,
    boolean nullable,
    @Nullable String defaultExpression,
    Identity identity,
    Generated generated,
    @Nullable Collation collation,
    @Nullable QualifiedName sequence,
    @Nullable NotNull notNull,
    int dimensions,
    @Nullable String comment) {

  /// A column that takes from no sequence.
  public Column(
      String name,
      int position,
      ColumnType type,
      boolean nullable,
      @Nullable String defaultExpression,
      Identity identity,
      Generated generated,
      @Nullable Collation collation,
      @Nullable String comment) {
    this(
        name,
        position,
        type,
        nullable,
        defaultExpression,
        identity,
        generated,
        collation,
        null,
        null,
        0,
        comment);
  }

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

  /// The same column of another type.
  public Column withType(ColumnType other) {
    return with(other, nullable, defaultExpression, generated);
  }

  /// The same column, null or not.
  public Column withNullable(boolean other) {
    return with(type, other, defaultExpression, generated);
  }

  /// The same column with another default, or of a generated one with another expression.
  public Column withExpression(@Nullable String other) {
    return with(type, nullable, other, generated);
  }

  /// The same column as one that is not generated.
  public Column asPlain() {
    return with(type, nullable, null, Generated.NO);
  }

  private Column with(
      ColumnType otherType,
      boolean otherNullable,
      @Nullable String otherExpression,
      Generated otherGenerated) {
    return new Column(
        name,
        position,
        otherType,
        otherNullable,
        otherExpression,
        identity,
        otherGenerated,
        collation,
        sequence,
        notNull,
        dimensions,
        comment);
  }

  /// Whether a COPY may carry a value for this column.
  public boolean insertable() {
    return generated == Generated.NO;
  }

  /// What the column becomes when an INSERT leaves it out, as SQL: its own default, or that of its
  /// domain; null where that is null or comes from an identity or a generation expression.
  public @Nullable String effectiveDefault() {
    if (generated != Generated.NO) {
      return null;
    }
    ColumnType from = type;
    String found = defaultExpression;
    while (found == null && from != null && from.kind() == ColumnType.Kind.DOMAIN) {
      found = from.defaultExpression();
      from = from.element();
    }
    return found;
  }
}
