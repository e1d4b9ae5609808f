package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of a catalogue, some of which hold rows that nobody makes: where their own foreign
/// keys lead is settled, so they have none here.
final class Present {

  private Present() {}

  static Map<QualifiedName, Table> tables(Catalog catalog, Set<QualifiedName> kept) {
    Map<QualifiedName, Table> tables = new HashMap<>(catalog.tablesByName());
    for (QualifiedName name : kept) {
      tables.computeIfPresent(
          name,
          (_, table) ->
              table.withPostData(table.keys(), List.of(), table.exclusions(), table.indexes()));
    }
    return tables;
  }
}
