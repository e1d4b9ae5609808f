package dev.highwater.dataset.spec;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many rows a table has. Every law grows with the scale and never shrinks.
public sealed interface RowLaw {

  /// Always so many.
  record Constant(long rows) implements RowLaw {}

  /// `ceil(ratio · scale)`, at most `max`.
  record Ratio(double ratio, long max) implements RowLaw {}

  /// `ceil(rows · (scale / at)^exponent)`, at most `max`.
  record Power(long rows, long at, double exponent, long max) implements RowLaw {}

  /// A row per line of a table of reference data, or of its first lines.
  ///
  /// @param limits how many lines there are from a scale on, both ascending; none for all lines
  /// @param within a table with reference data, a row of which each line has as its `parent`; lines
  ///   end where the parent is no row at that scale
  record Reference(String name, List<Limit> limits, @Nullable QualifiedName within)
      implements RowLaw {

    public Reference {
      limits = List.copyOf(limits);
    }

    /// The first `limit` lines, at every scale.
    public static Reference first(String name, long limit) {
      return new Reference(name, List.of(new Limit(0, limit)), null);
    }

    /// Whether there are as many rows at every scale.
    public boolean constant() {
      return within == null && limits.stream().allMatch(limit -> limit.from() == 0);
    }

    /// The most lines at a scale.
    public long limit(long scale) {
      long most = limits.isEmpty() ? Long.MAX_VALUE : 0;
      for (Limit limit : limits) {
        most = limit.from() <= scale ? limit.lines() : most;
      }
      return most;
    }

    /// So many lines from a scale on.
    public record Limit(long from, long lines) {}
  }

  /// `count` rows for each row of `parent`, contiguous.
  ///
  /// @param via the foreign key's column, where several point at the parent
  record PerParent(QualifiedName parent, Formula count, @Nullable String via) implements RowLaw {}

  /// A row per node of a forest.
  record Nodes(QualifiedName forest) implements RowLaw {}
}
