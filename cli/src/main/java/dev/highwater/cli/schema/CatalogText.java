package dev.highwater.cli.schema;

import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Role;
import dev.highwater.schema.catalog.Table;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A catalogue for people to read: a line for each table, and what is out of the ordinary in it.
final class CatalogText {

  private CatalogText() {}

  static String overview(Catalog catalog) {
    if (catalog.tables().isEmpty()) {
      return "No tables in database " + catalog.database() + "\n";
    }
    Map<QualifiedName, Integer> partitions = partitions(catalog);
    TextTable text =
        new TextTable(
            ">columns", ">keys", ">foreign keys", ">checks", ">indexes", "table", "besides");
    for (Table table : catalog.tables()) {
      text.row(
          table.columns().size(),
          table.keys().size(),
          table.foreignKeys().size(),
          table.checks().size(),
          table.indexes().size(),
          table.name(),
          String.join(", ", besides(table, partitions.getOrDefault(table.name(), 0))));
    }
    int columns = catalog.tables().stream().mapToInt(table -> table.columns().size()).sum();
    return text
        + "\n"
        + new Facts()
            .add("database", catalog.database() + " on PostgreSQL " + catalog.version().text())
            .add("role", role(catalog.role()))
            .add("tables", Figures.count(catalog.tables().size()))
            .add("columns", Figures.count(columns))
            .add("sequences", Figures.count(catalog.sequences().size()));
  }

  private static Map<QualifiedName, Integer> partitions(Catalog catalog) {
    Map<QualifiedName, Integer> counts = new HashMap<>();
    for (Table table : catalog.tables()) {
      Partition partition = table.partition();
      if (partition != null && partition.parent() != null) {
        counts.merge(partition.parent(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<String> besides(Table table, int partitions) {
    List<String> notes = new ArrayList<>();
    Partition partition = table.partition();
    if (table.kind() == Table.Kind.FOREIGN) {
      notes.add("foreign");
    }
    if (table.unlogged()) {
      notes.add("unlogged");
    }
    if (partition != null && partition.parent() != null) {
      notes.add("partition of " + partition.parent());
    }
    if (partition != null && partition.strategy() != null) {
      notes.add("by " + partition.strategy().name().toLowerCase(Locale.ROOT));
      notes.add(counted(partitions, "partition"));
    }
    table.inherits().forEach(parent -> notes.add("inherits " + parent));
    if (!table.exclusions().isEmpty()) {
      notes.add(counted(table.exclusions().size(), "exclusion"));
    }
    if (!table.triggers().isEmpty()) {
      notes.add(counted(table.triggers().size(), "trigger"));
    }
    if (!table.rules().isEmpty()) {
      notes.add(counted(table.rules().size(), "rule"));
    }
    if (table.rowSecurity().enabled()) {
      notes.add("row security");
    }
    if (!table.rights().insert()) {
      notes.add("no right to insert");
    }
    return notes;
  }

  private static String counted(int count, String noun) {
    return count == 0 ? "no " + noun + "s" : count == 1 ? "1 " + noun : count + " " + noun + "s";
  }

  private static String role(Role role) {
    return role.name()
        + (role.superuser() ? ", superuser" : "")
        + (!role.superuser() && role.bypassesRowSecurity() ? ", not subject to row security" : "")
        + (!role.superuser() && role.setsReplicationRole() ? ", may silence triggers" : "");
  }
}
