package dev.highwater.schema.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table with everything that decides which rows are legal in it.
///
/// @param keys primary key and unique constraints, the primary key first
/// @param partition how it takes part in partitioning, or null
/// @param comment what `COMMENT ON TABLE` says, else null
public record Table(
    QualifiedName name,
    Kind kind,
    List<Column> columns,
    List<Key> keys,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    List<Index> indexes,
    @Nullable Partition partition,
    @Nullable String comment) {

  public Table {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
    indexes = List.copyOf(indexes);
  }

  /// What stores the rows.
  public enum Kind {
    ORDINARY,
    PARTITIONED,
    FOREIGN
  }

  /// The column of that name.
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /// The primary key.
  public Optional<Key> primaryKey() {
    return keys.stream().filter(key -> key.kind() == Key.Kind.PRIMARY).findFirst();
  }

  /// The foreign key that starts at exactly that one column.
  public Optional<ForeignKey> foreignKeyOf(String columnName) {
    return foreignKeys.stream()
        .filter(key -> key.columns().equals(List.of(columnName)))
        .findFirst();
  }
}
