package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The foreign keys that the rows of a table must meet: its own, and those that only its partitions
/// have.
final class References {

  private References() {}

  static List<ForeignKey> of(Table table, Catalog catalog) {
    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
    Set<List<String>> known = new HashSet<>();
    keys.forEach(key -> known.add(key.columns()));
    if (table.kind() == Table.Kind.PARTITIONED) {
      for (Table other : catalog.tables()) {
        Partition partition = other.partition();
        if (partition != null && table.name().equals(partition.parent())) {
          of(other, catalog).stream().filter(key -> known.add(key.columns())).forEach(keys::add);
        }
      }
    }
    return keys;
  }
}
