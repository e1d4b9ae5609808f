package dev.highwater.schema.catalog;

import org.jspecify.annotations.Nullable;

/// One part of the key of an index, of an exclusion constraint or of a partitioned table.
///
/// @param operatorClass what decides which values are equal to it and which come first
/// @param defaultOperatorClass whether that is what the type has unless told otherwise
/// @param collation by which texts are compared, null where the type has none
public record KeyPart(
    Term term,
    QualifiedName operatorClass,
    boolean defaultOperatorClass,
    @Nullable Collation collation) {

  private static final QualifiedName UNNAMED = new QualifiedName("pg_catalog", "default");

  /// A column compared as its type is.
  public static KeyPart ofColumn(String column) {
    return new KeyPart(new Term.OfColumn(column), UNNAMED, true, null);
  }

  /// The part as SQL, without operator class and collation.
  public String sql() {
    return term.sql();
  }
}
