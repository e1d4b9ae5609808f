package dev.highwater.schema.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table with everything that decides which rows are legal in it.
///
/// @param keys primary key and unique constraints, the primary key first
/// @param exclusions exclusion constraints, in the order of their names
/// @param triggers in the order of their names, in which they fire
/// @param inherits the tables it inherits from, in the order declared, partitions apart
/// @param partition how it takes part in partitioning, or null
/// @param unlogged whether its rows are lost in a crash
/// @param rowSecurity whether policies decide which rows are legal
/// @param rights what the role that read the catalogue may do
/// @param comment what `COMMENT ON TABLE` says, else null
public record Table(
    QualifiedName name,
    Kind kind,
    List<Column> columns,
    List<Key> keys,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    List<Exclusion> exclusions,
    List<Index> indexes,
    List<Trigger> triggers,
    List<Rule> rules,
    List<QualifiedName> inherits,
    @Nullable Partition partition,
    boolean unlogged,
    RowSecurity rowSecurity,
    Rights rights,
    @Nullable String comment) {

  /// A table with nothing out of the ordinary, as its owner sees it.
  public Table(
      QualifiedName name,
      Kind kind,
      List<Column> columns,
      List<Key> keys,
      List<ForeignKey> foreignKeys,
      List<Check> checks,
      List<Index> indexes,
      @Nullable Partition partition,
      @Nullable String comment) {
    this(
        name,
        kind,
        columns,
        keys,
        foreignKeys,
        checks,
        List.of(),
        indexes,
        List.of(),
        List.of(),
        List.of(),
        partition,
        false,
        RowSecurity.OFF,
        Rights.ofOwner("postgres"),
        comment);
  }

  public Table {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
    exclusions = List.copyOf(exclusions);
    indexes = List.copyOf(indexes);
    triggers = List.copyOf(triggers);
    rules = List.copyOf(rules);
    inherits = List.copyOf(inherits);
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

  /// The same table with these columns.
  public Table withColumns(List<Column> others) {
    return with(others, keys, foreignKeys, checks, exclusions, indexes, triggers);
  }

  /// The same table with these keys, foreign keys, exclusion constraints and indexes.
  public Table withPostData(
      List<Key> otherKeys,
      List<ForeignKey> otherForeignKeys,
      List<Exclusion> otherExclusions,
      List<Index> otherIndexes) {
    return with(
        columns, otherKeys, otherForeignKeys, checks, otherExclusions, otherIndexes, triggers);
  }

  /// The same table with these CHECKs.
  public Table withChecks(List<Check> others) {
    return with(columns, keys, foreignKeys, others, exclusions, indexes, triggers);
  }

  /// The same table with these triggers.
  public Table withTriggers(List<Trigger> others) {
    return with(columns, keys, foreignKeys, checks, exclusions, indexes, others);
  }

  private Table with(
      List<Column> otherColumns,
      List<Key> otherKeys,
      List<ForeignKey> otherForeignKeys,
      List<Check> otherChecks,
      List<Exclusion> otherExclusions,
      List<Index> otherIndexes,
      List<Trigger> otherTriggers) {
    return new Table(
        name,
        kind,
        otherColumns,
        otherKeys,
        otherForeignKeys,
        otherChecks,
        otherExclusions,
        otherIndexes,
        otherTriggers,
        rules,
        inherits,
        partition,
        unlogged,
        rowSecurity,
        rights,
        comment);
  }
}
