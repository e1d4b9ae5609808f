package dev.highwater.anonymize.subset;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Map;

/// Rows of a snapshot that refer to each other alone: what was asked for, with all that it needs.
///
/// @param tables rows of each table that holds rows itself; empty where all rows are taken
/// @param sizes what it comes to, table by table; empty where all rows are taken
public record Closure(Map<QualifiedName, TakenRows> tables, List<TableSize> sizes) {

  /// All rows of all tables.
  public static final Closure ALL = new Closure(Map.of(), List.of());

  public Closure {
    tables = Map.copyOf(tables);
    sizes = List.copyOf(sizes);
  }

  /// What is taken of a table.
  ///
  /// @param rows how many are taken
  /// @param of how many there are, by the server's statistics; counted where it has none
  /// @param bytes about how many the taken rows have
  /// @param because why the first of them were taken, with how many for each reason
  public record TableSize(
      QualifiedName table, long rows, long of, long bytes, List<String> because) {
    public TableSize {
      because = List.copyOf(because);
    }
  }

  /// Whether all rows of all tables are taken.
  public boolean all() {
    return tables.isEmpty();
  }

  /// What is taken of a table.
  public TakenRows of(QualifiedName table) {
    return all() ? TakenRows.ALL : tables.getOrDefault(table, TakenRows.NONE);
  }

  /// All rows that are taken.
  public long rows() {
    return sizes.stream().mapToLong(TableSize::rows).sum();
  }

  /// About how many bytes they have.
  public long bytes() {
    return sizes.stream().mapToLong(TableSize::bytes).sum();
  }
}
