package dev.highwater.schema.graph;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables of a database and the foreign keys between them.
///
/// @param loadOrder all tables, each after those it refers to as far as cycles allow; of several
///   that could come next, the first by name. Partitions follow the table they are parts of
/// @param references the foreign keys between different tables
/// @param selfReferences the foreign keys of a table to itself
/// @param components the sets of tables that reach each other in circles, in load order
/// @param cycles for each table of a component a shortest cycle through it
/// @param unbreakable cycles of references that can neither be null nor wait for the end of the
///   transaction: rows get in only while one of the constraints is away
public record DependencyGraph(
    List<QualifiedName> loadOrder,
    List<Reference> references,
    List<Reference> selfReferences,
    List<Set<QualifiedName>> components,
    List<Cycle> cycles,
    List<Cycle> unbreakable) {

  public DependencyGraph {
    loadOrder = List.copyOf(loadOrder);
    references = List.copyOf(references);
    selfReferences = List.copyOf(selfReferences);
    components = List.copyOf(components);
    cycles = List.copyOf(cycles);
    unbreakable = List.copyOf(unbreakable);
  }

  /// The graph of a catalogue.
  public static DependencyGraph of(Catalog catalog) {
    Map<QualifiedName, Table> byName = catalog.tablesByName();
    Map<QualifiedName, List<QualifiedName>> partitions = new TreeMap<>();
    List<Reference> all = new ArrayList<>();
    for (Table table : catalog.tables()) {
      QualifiedName from = root(table, byName);
      List<QualifiedName> members = partitions.computeIfAbsent(from, _ -> new ArrayList<>());
      if (!table.name().equals(from)) {
        members.add(table.name());
      }
      for (ForeignKey key : table.foreignKeys()) {
        Table target = byName.get(key.referencedTable());
        if (target != null && !key.inherited()) {
          all.add(Reference.of(from, root(target, byName), key, table));
        }
      }
    }
    List<Reference> between = all.stream().filter(edge -> !edge.from().equals(edge.to())).toList();
    List<QualifiedName> order = new ArrayList<>();
    for (QualifiedName table : LoadOrder.of(partitions.keySet(), between)) {
      order.add(table);
      order.addAll(partitions.getOrDefault(table, List.of()));
    }
    List<Set<QualifiedName>> components = components(partitions.keySet(), between, order);
    List<Reference> firm = between.stream().filter(edge -> !edge.breakable()).toList();
    return new DependencyGraph(
        order,
        between,
        all.stream().filter(edge -> edge.from().equals(edge.to())).toList(),
        components,
        components.stream().flatMap(set -> Cycles.of(set, between).stream()).toList(),
        components(partitions.keySet(), firm, order).stream()
            .flatMap(set -> Cycles.of(set, firm).stream())
            .toList());
  }

  private static List<Set<QualifiedName>> components(
      Set<QualifiedName> tables, Collection<Reference> references, List<QualifiedName> order) {
    Map<QualifiedName, Set<QualifiedName>> parents = new TreeMap<>();
    for (Reference reference : references) {
      parents.computeIfAbsent(reference.from(), _ -> new TreeSet<>()).add(reference.to());
    }
    return StrongComponents.of(tables, table -> parents.getOrDefault(table, Set.of())).stream()
        .filter(component -> component.size() > 1)
        .sorted(
            Comparator.comparingInt(
                component -> component.stream().mapToInt(order::indexOf).min().orElse(0)))
        .toList();
  }

  private static QualifiedName root(Table table, Map<QualifiedName, Table> byName) {
    Partition partition = table.partition();
    Table parent =
        partition == null || partition.parent() == null ? null : byName.get(partition.parent());
    return parent == null ? table.name() : root(parent, byName);
  }
}
