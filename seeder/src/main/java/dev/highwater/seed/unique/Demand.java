package dev.highwater.seed.unique;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a key, a unique index or an exclusion constraint asks of any two rows of a table: that they
/// differ in at least one part.
///
/// @param name of the constraint or index
/// @param predicate which rows take part, as SQL; null for all
/// @param nullsDistinct whether a row with a null in some part never collides
record Demand(String name, List<Part> parts, @Nullable String predicate, boolean nullsDistinct) {

  Demand {
    parts = List.copyOf(parts);
  }

  /// The columns of all parts, each once.
  List<String> columns() {
    return parts.stream().flatMap(part -> part.columns().stream()).distinct().toList();
  }

  /// The columns any of which keeps two rows apart when its values differ.
  List<String> telling() {
    return parts.stream()
        .filter(part -> part.apart() == Apart.DISTINCT)
        .flatMap(part -> part.columns().stream())
        .distinct()
        .toList();
  }

  /// Whether two rows with a null in a column are the same in it.
  boolean nullsEqual(String column) {
    return !nullsDistinct
        || parts.stream().anyMatch(part -> part.replaces() && part.columns().contains(column));
  }

  /// The parts as SQL.
  List<String> shown() {
    return parts.stream().map(Part::sql).toList();
  }

  @Override
  public String toString() {
    return name + " (" + shown().stream().collect(Collectors.joining(", ")) + ")";
  }

  /// One thing in which rows may differ.
  ///
  /// @param sql as PostgreSQL writes it; a column without quotes
  /// @param columns that it reads
  /// @param replaces whether it puts a value in the place of a null
  record Part(String sql, List<String> columns, Apart apart, boolean replaces) {
    Part {
      columns = List.copyOf(columns);
    }

    /// One that leaves nulls as they are.
    Part(String sql, List<String> columns, Apart apart) {
      this(sql, columns, apart, false);
    }

    /// A column as it is.
    static Part of(String column) {
      return new Part(column, List.of(column), Apart.DISTINCT);
    }
  }

  /// When the values of two rows keep a part apart.
  enum Apart {
    /// When they differ, whatever the case of their letters.
    DISTINCT,
    /// When they are of different days.
    DAYS,
    /// When they, a range or the two ends of one, do not overlap.
    DISJOINT,
    /// When they are not understood, so never for sure.
    UNKNOWN
  }
}
