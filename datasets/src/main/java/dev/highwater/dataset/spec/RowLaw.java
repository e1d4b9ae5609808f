package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import org.jspecify.annotations.Nullable;

/// How many rows a table has. Every law grows with the scale and never shrinks.
public sealed interface RowLaw {

  /// Always so many.
  record Constant(long rows) implements RowLaw {}

  /// `ceil(ratio · scale)`, at most `max`.
  record Ratio(double ratio, long max) implements RowLaw {}

  /// `ceil(rows · (scale / at)^exponent)`, at most `max`.
  record Power(long rows, long at, double exponent, long max) implements RowLaw {}

  /// A row per line of a table of reference data, at most `limit`.
  record Reference(String name, long limit) implements RowLaw {}

  /// `count` rows for each row of `parent`, contiguous.
  ///
  /// @param via the foreign key's column, where several point at the parent
  record PerParent(QualifiedName parent, Formula count, @Nullable String via) implements RowLaw {}

  /// A row per node of a forest.
  record Nodes(QualifiedName forest) implements RowLaw {}
}
