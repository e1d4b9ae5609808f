package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
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
/// A default partition takes everything, and so do hashes. Where partitions are divided further,
/// those count whose own partitions leave the same, the more the better.
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

  /// Empty where rows of any kind find a partition.
  private String condition(Table table) {
    Partition partition = table.partition();
    List<Table> parts = partitions.getOrDefault(table.name(), List.of());
    if (partition == null || partition.keys().isEmpty()) {
      return "";
    }
    boolean any =
        partition.strategy() == Partition.Strategy.HASH
            || parts.stream().anyMatch(part -> bound(part).isDefault());
    if (any || !(partition.keys().getFirst().term() instanceof Term.OfColumn(String name))) {
      return "";
    }
    Column column = table.column(name).orElseThrow();
    Map<String, List<Table>> alike =
        parts.stream()
            .collect(
                Collectors.groupingBy(this::condition, LinkedHashMap::new, Collectors.toList()));
    String best = "";
    int most = 0;
    for (Map.Entry<String, List<Table>> group : alike.entrySet()) {
      List<PartitionBound> bounds = group.getValue().stream().map(PartitionBounds::bound).toList();
      List<PartitionBound> taken =
          partition.strategy() == Partition.Strategy.LIST ? bounds : PartitionBound.longest(bounds);
      if (taken.size() > most) {
        most = taken.size();
        best =
            PartitionBound.condition(column, taken)
                + Optional.of(group.getKey())
                    .filter(deeper -> !deeper.isEmpty())
                    .map(deeper -> " AND " + deeper)
                    .orElse("");
      }
    }
    return best;
  }

  private static PartitionBound bound(Table part) {
    Partition partition = part.partition();
    String bound = partition == null ? null : partition.bound();
    return PartitionBound.parse(bound == null ? "" : bound);
  }
}
