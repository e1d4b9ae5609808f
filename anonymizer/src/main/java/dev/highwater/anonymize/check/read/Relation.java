package dev.highwater.anonymize.check.read;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// Something with rows of its own: a table, a partition, a materialized view.
///
/// @param oid in the database it was read from
/// @param rows about how many there are, -1 where nobody counted
/// @param pages of its heap
/// @param ancestors what it is a partition of, or inherits from, the nearest first
/// @param key the columns of its primary key, in order
public record Relation(
    QualifiedName name,
    long oid,
    boolean view,
    double rows,
    long pages,
    List<Attribute> attributes,
    List<QualifiedName> ancestors,
    List<String> key) {

  private static final double ROWS_A_PAGE = 80;

  public Relation {
    attributes = List.copyOf(attributes);
    ancestors = List.copyOf(ancestors);
    key = List.copyOf(key);
  }

  /// About how many rows there are, by the pages where nobody counted.
  public double likelyRows() {
    return rows < 0 ? pages * ROWS_A_PAGE : rows;
  }

  /// A column.
  ///
  /// @param type the name of its type, of a domain what it stands on
  /// @param category as `pg_type.typcategory` has it
  public record Attribute(String name, String type, char category) {

    /// Whether it holds days or moments.
    public boolean isDate() {
      return type.equals("date") || type.equals("timestamp") || type.equals("timestamptz");
    }

    /// Whether it is a number.
    public boolean isNumber() {
      return category == 'N' && !type.equals("money");
    }

    /// Whether no identifier fits into it.
    public boolean isBare() {
      return category == 'B' || isDate() || type.startsWith("float") || type.startsWith("time");
    }
  }
}
