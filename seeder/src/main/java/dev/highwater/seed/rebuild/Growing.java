package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables that get rows in a run. The rows of a partition come through the table that it is a
/// partition of, so what is asked of a partition is answered for that one.
final class Growing {

  private final Map<QualifiedName, TableGrowth> growth = new LinkedHashMap<>();
  private final Map<QualifiedName, QualifiedName> parents = new HashMap<>();
  private final Map<QualifiedName, List<Table>> members = new HashMap<>();

  Growing(Catalog catalog, Collection<TableGrowth> tables) {
    for (Table table : catalog.tables()) {
      Partition partition = table.partition();
      if (partition != null && partition.parent() != null) {
        parents.put(table.name(), partition.parent());
      }
    }
    for (TableGrowth table : tables) {
      if (table.added() > 0) {
        growth.put(table.table(), table);
      }
    }
    for (Table table : catalog.tables()) {
      of(table.name())
          .ifPresent(
              own -> members.computeIfAbsent(own.table(), _ -> new ArrayList<>()).add(table));
    }
    members.values().forEach(own -> own.sort((a, b) -> Integer.compare(depth(a), depth(b))));
  }

  /// The growth of a table, or of the one that it gets its rows through.
  Optional<TableGrowth> of(QualifiedName table) {
    for (QualifiedName name = table; name != null; name = parents.get(name)) {
      TableGrowth found = growth.get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /// The table that gets the rows, of a table or of its partitions.
  Optional<QualifiedName> name(QualifiedName table) {
    return of(table).map(TableGrowth::table);
  }

  /// All of them.
  Collection<TableGrowth> all() {
    return growth.values();
  }

  /// The table itself and its partitions, parents first.
  List<Table> members(QualifiedName table) {
    return members.getOrDefault(table, List.of());
  }

  /// How many tables it is a partition of, one within the other.
  int depth(Table table) {
    int depth = 0;
    for (QualifiedName name = parents.get(table.name()); name != null; name = parents.get(name)) {
      depth++;
    }
    return depth;
  }
}
