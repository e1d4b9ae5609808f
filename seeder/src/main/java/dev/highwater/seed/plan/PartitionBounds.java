package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the partitions that there are leave the columns of a partitioned table, as a CHECK that the
/// server does not have: of a list all its values, of ranges the longest stretch without a gap.
///
/// Hashes take everything, and so does a default partition; but rows that a person would put into
/// the others are to be there and not in the rest, so columns that no key binds are kept to what
/// the others take and a little of the rest. Where partitions are divided further, those count
/// whose own partitions leave the same, the more the better.
final class PartitionBounds {

  private static final String NAME = "partition bounds";

  private final Map<QualifiedName, List<Table>> partitions = new HashMap<>();

  private PartitionBounds(Catalog catalog) {
    for (Table table : catalog.tables()) {
      Partition partition = table.partition();
      if (partition != null && partition.parent() != null) {
        partitions.computeIfAbsent(partition.parent(), _ -> new ArrayList<>()).add(table);
      }
    }
  }

  static PartitionBounds of(Catalog catalog) {
    return new PartitionBounds(catalog);
  }

  /// The same table with the CHECK, where there is one, and with the keys and unique indexes that
  /// partitions have for themselves.
  Table bounded(Table table) {
    List<Key> keys = new ArrayList<>(table.keys());
    List<Index> indexes = new ArrayList<>(table.indexes());
    uniques(table, keys, indexes);
    String condition = condition(table);
    List<Check> checks = new ArrayList<>(table.checks());
    if (!condition.isEmpty()) {
      checks.add(new Check(NAME, List.of(), condition, true, "CHECK (" + condition + ")"));
    }
    return table
        .withChecks(checks)
        .withPostData(keys, table.foreignKeys(), table.exclusions(), indexes);
  }

  /// A partition's primary key is not the whole table's.
  private static Key unique(Key key) {
    return new Key(
        key.name(),
        Key.Kind.UNIQUE,
        key.columns(),
        key.nullsNotDistinct(),
        key.withoutOverlaps(),
        key.deferrable(),
        key.initiallyDeferred(),
        key.definition(),
        key.index(),
        key.comment());
  }

  private void uniques(Table table, List<Key> keys, List<Index> indexes) {
    for (Table part : partitions.getOrDefault(table.name(), List.of())) {
      part.keys().stream()
          .filter(own -> keys.stream().noneMatch(key -> key.columns().equals(own.columns())))
          .map(PartitionBounds::unique)
          .forEach(keys::add);
      part.indexes().stream()
          .filter(index -> index.unique() && index.parent() == null)
          .forEach(indexes::add);
      uniques(part, keys, indexes);
    }
  }

  private String condition(Table table) {
    return condition(table, true);
  }

  /// Empty where rows of any kind find a partition.
  ///
  /// @param preferred whether rows are kept to partitions beside a default one too
  private String condition(Table table, boolean preferred) {
    Partition partition = table.partition();
    List<Table> parts = partitions.getOrDefault(table.name(), List.of());
    if (partition == null || partition.keys().isEmpty()) {
      return "";
    }
    List<Table> others = parts.stream().filter(part -> !bound(part).isDefault()).toList();
    boolean rest = others.size() < parts.size();
    if (partition.strategy() == Partition.Strategy.HASH
        || !(partition.keys().getFirst().term() instanceof Term.OfColumn(String name))
        || (rest && (!preferred || isBound(table, name)))) {
      return "";
    }
    Column column = table.column(name).orElseThrow();
    Map<String, List<Table>> alike =
        others.stream()
            .collect(
                Collectors.groupingBy(
                    part -> condition(part, false), LinkedHashMap::new, Collectors.toList()));
    String best = "";
    int most = 0;
    for (Map.Entry<String, List<Table>> group : alike.entrySet()) {
      List<PartitionBound> bounds = group.getValue().stream().map(PartitionBounds::bound).toList();
      List<PartitionBound> taken =
          partition.strategy() == Partition.Strategy.LIST ? bounds : PartitionBound.longest(bounds);
      if (taken.size() > most) {
        most = taken.size();
        best =
            PartitionBound.condition(column, rest ? PartitionBound.withSome(column, taken) : taken)
                + deeper(group, preferred)
                    .filter(further -> !further.isEmpty())
                    .map(further -> " AND " + further)
                    .orElse("");
      }
    }
    return best;
  }

  /// What partitions that are alike leave further columns.
  private Optional<String> deeper(Map.Entry<String, List<Table>> group, boolean preferred) {
    return preferred && group.getKey().isEmpty()
        ? group.getValue().stream()
            .map(part -> condition(part, true))
            .filter(further -> !further.isEmpty())
            .findFirst()
        : Optional.of(group.getKey());
  }

  /// Whether something else decides what the column may hold.
  private static boolean isBound(Table table, String column) {
    List<String> alone = List.of(column);
    return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column))
        || table.keys().stream().anyMatch(key -> key.columns().equals(alone))
        || table.checks().stream().anyMatch(check -> check.columns().contains(column))
        || table.column(column).orElseThrow().type().kind() != ColumnType.Kind.BASE;
  }

  private static PartitionBound bound(Table part) {
    Partition partition = part.partition();
    String bound = partition == null ? null : partition.bound();
    return PartitionBound.parse(bound == null ? "" : bound);
  }
}
