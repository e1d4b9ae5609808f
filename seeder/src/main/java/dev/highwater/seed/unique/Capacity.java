package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.function.ToLongFunction;

/// How one unique or exclusion demand is met, and for how many rows.
///
/// @param demand the name of the constraint or index
/// @param columns that it is about; an expression stands as SQL
/// @param how it is met, in words
/// @param values how many rows can satisfy it
/// @param counted which rows take part
public record Capacity(
    String demand, List<String> columns, String how, Ceiling values, Counted counted) {

  public Capacity {
    columns = List.copyOf(columns);
  }

  /// Which rows need a value of their own.
  public enum Counted {
    /// All rows of the table: it cannot have more rows than values.
    ROWS,
    /// The rows of one parent: none can have more children than values.
    CHILDREN,
    /// As many rows as there are values; the others have a null, or stay outside the predicate.
    SOME
  }

  /// The most rows of the table, or [Ceiling#UNLIMITED] where the demand sets no limit.
  ///
  /// @param rowsOf rows of other tables
  public long mostRows(ToLongFunction<QualifiedName> rowsOf) {
    return counted == Counted.ROWS ? values.at(rowsOf) : Ceiling.UNLIMITED;
  }

  /// The most children of one parent, or [Ceiling#UNLIMITED] where the demand sets no limit.
  ///
  /// @param rowsOf rows of other tables
  public long mostChildren(ToLongFunction<QualifiedName> rowsOf) {
    return counted == Counted.CHILDREN ? values.at(rowsOf) : Ceiling.UNLIMITED;
  }
}
