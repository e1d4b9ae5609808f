package dev.highwater.anonymize.subset;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A reference from rows of one table to rows of another, declared by a foreign key or by the
/// policy.
///
/// @param child the table that refers, and how a statement reads all of its rows
/// @param columns of the child
/// @param condition when a row `c` of the child refers to a row `p` of the parent, as SQL
/// @param declared whether a foreign key says so
record Edge(Side child, List<String> columns, Side parent, String condition, boolean declared) {

  Edge {
    columns = List.copyOf(columns);
  }

  /// One end of a reference.
  ///
  /// @param relations the tables with rows of their own that take part in it
  record Side(QualifiedName table, String from, Set<QualifiedName> relations) {
    Side {
      relations = Set.copyOf(relations);
    }
  }

  /// As people read it: `orders(customer_id) → customer`.
  @Override
  public String toString() {
    return "%s(%s) → %s".formatted(child.table(), String.join(", ", columns), parent.table());
  }

  /// Reads the places of parents of some rows.
  ///
  /// @param own a table of the child's
  /// @param taken which of its rows `c`, as a condition that begins with AND; empty for all
  String parents(QualifiedName own, String taken) {
    return """
    COPY (SELECT p.tableoid, p.ctid FROM %s AS p WHERE EXISTS (
    SELECT FROM ONLY %s AS c WHERE %s%s)) TO STDOUT (FORMAT binary)\
    """
        .formatted(parent.from(), own.quoted(), condition, taken);
  }

  /// Reads the places of children of some rows.
  ///
  /// @param own a table of the parent's
  /// @param taken which of its rows `p`, as a condition that begins with AND; empty for all
  String children(QualifiedName own, String taken) {
    return """
    COPY (SELECT c.tableoid, c.ctid FROM %s AS c WHERE EXISTS (
    SELECT FROM ONLY %s AS p WHERE %s%s)) TO STDOUT (FORMAT binary)\
    """
        .formatted(child.from(), own.quoted(), condition, taken);
  }

  /// The same, of each row at most so many: those whose keys' hashes are the least.
  ///
  /// @param key columns of the child; none where it has no key, then the whole row is hashed
  String children(QualifiedName own, String taken, int limit, List<String> key, String seed) {
    String hashed =
        key.isEmpty()
            ? "c"
            : key.stream()
                .map(column -> "c." + QualifiedName.quote(column))
                .collect(Collectors.joining(", ", "ROW(", ")"));
    return """
    COPY (SELECT child_, place_ FROM (SELECT c.tableoid AS child_, c.ctid AS place_,
    pg_catalog.row_number() OVER (PARTITION BY p.ctid ORDER BY pg_catalog.md5('%s'
    OPERATOR(pg_catalog.||) %s::pg_catalog.text), c.tableoid, c.ctid) AS number_
    FROM %s AS c JOIN ONLY %s AS p ON %s%s) AS ranked_
    WHERE number_ OPERATOR(pg_catalog.<=) %d) TO STDOUT (FORMAT binary)\
    """
        .formatted(
            seed.replace("'", "''"), hashed, child.from(), own.quoted(), condition, taken, limit);
  }
}
