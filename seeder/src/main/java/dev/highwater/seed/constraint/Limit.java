package dev.highwater.seed.constraint;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A value that a column must not pass: a literal, or what a formula makes of other columns or of
/// the dataset's clock. Where the formula is null there is no limit.
///
/// @param formula as the spec's language writes it
/// @param inclusive whether the limit itself is allowed
/// @param columns the columns of the same row that the formula reads
/// @param literal the value where it is the same in every row, else null
public record Limit(
    String formula, boolean inclusive, NavigableSet<String> columns, @Nullable Literal literal) {

  public Limit {
    columns = new TreeSet<>(columns);
  }

  /// A limit that is the same in every row.
  public static Limit of(Literal literal, boolean inclusive) {
    return new Limit(literal.formula(), inclusive, new TreeSet<>(), literal);
  }
}
