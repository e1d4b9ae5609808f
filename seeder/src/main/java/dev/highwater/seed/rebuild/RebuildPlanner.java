package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.ledger.StoredItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Decides what is taken off the tables of a run.
///
/// Keys and indexes go by [RebuildRule]. Foreign keys go where the rule says so, where the key they
/// refer to goes, and where tables refer to each other in a circle. What stays on makes the load
/// follow it: parents before children.
public final class RebuildPlanner {

  private final Catalog catalog;
  private final FixedItems fixed;
  private final Items ddl;
  private final Map<QualifiedName, TableGrowth> growing = new LinkedHashMap<>();
  private final Set<ForeignKey> dropped = new HashSet<>();

  private RebuildPlanner(Catalog catalog, FixedItems fixed, Collection<TableGrowth> growth) {
    this.catalog = catalog;
    this.fixed = fixed;
    this.ddl = new Items(catalog);
    for (TableGrowth table : growth) {
      if (table.added() > 0) {
        growing.put(table.table(), table);
      }
    }
  }

  /// Plans for the catalogue as it is now; what an earlier run dropped is not in it.
  ///
  /// @param growth of all tables of the run
  public static RebuildPlan plan(
      Connection connection, Catalog catalog, Collection<TableGrowth> growth) throws SQLException {
    return plan(catalog, FixedItems.read(connection), growth);
  }

  static RebuildPlan plan(Catalog catalog, FixedItems fixed, Collection<TableGrowth> growth) {
    return new RebuildPlanner(catalog, fixed, growth).plan();
  }

  private RebuildPlan plan() {
    List<StoredItem> built = new ArrayList<>();
    Set<KeyColumns> gone = new HashSet<>();
    for (Table table : catalog.tables()) {
      TableGrowth growth = growing.get(table.name());
      if (growth != null && RebuildRule.rebuildIndexes(growth)) {
        dropIndexes(table, built, gone);
      }
    }
    List<ForeignKey> all =
        catalog.tables().stream().flatMap(table -> table.foreignKeys().stream()).toList();
    for (ForeignKey key : all) {
      TableGrowth growth = growing.get(key.table());
      boolean costly = growth != null && RebuildRule.recheckForeignKey(growth);
      boolean loose =
          gone.contains(new KeyColumns(key.referencedTable(), Set.copyOf(key.referencedColumns())));
      if ((costly || loose) && !fixed.foreignKey(key.table(), key.name())) {
        dropped.add(key);
      }
    }
    breakCircles(all);
    List<StoredItem> items = new ArrayList<>();
    all.stream().filter(dropped::contains).map(ddl::of).forEach(items::add);
    items.addAll(built);
    List<String> firing = new ArrayList<>();
    for (FixedItems.Trigger trigger : fixed.triggers()) {
      if (!growing.containsKey(trigger.table())) {
        continue;
      }
      if (trigger.mayAlter()) {
        items.add(Items.of(trigger));
      } else {
        firing.add(trigger.name() + " of " + trigger.table());
      }
    }
    Map<QualifiedName, Set<QualifiedName>> after = references(all);
    List<List<QualifiedName>> together = circles(all, after);
    return new RebuildPlan(
        items, after, together, RebuildNotes.of(growing, items, firing, together));
  }

  private void dropIndexes(Table table, List<StoredItem> items, Set<KeyColumns> gone) {
    for (Index index : table.indexes()) {
      if (index.constraint() == null && !fixed.index(table.name(), index.name().name())) {
        items.add(ddl.of(index));
        if (index.unique()) {
          gone.add(new KeyColumns(table.name(), columns(index)));
        }
      }
    }
    for (Key key : table.keys()) {
      for (Index index : table.indexes()) {
        if (index.name().name().equals(key.index()) && !fixed.index(table.name(), key.index())) {
          items.add(ddl.of(key, index));
          gone.add(new KeyColumns(table.name(), Set.copyOf(key.columns())));
        }
      }
    }
  }

  /// Foreign keys within a circle can be kept only when they must.
  private void breakCircles(List<ForeignKey> all) {
    List<Set<QualifiedName>> components = Components.of(references(all));
    Map<QualifiedName, Integer> component = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      for (QualifiedName table : components.get(i)) {
        component.put(table, i);
      }
    }
    for (ForeignKey key : all) {
      Integer own = component.get(key.table());
      if (keeps(key)
          && own != null
          && own.equals(component.get(key.referencedTable()))
          && !fixed.foreignKey(key.table(), key.name())) {
        dropped.add(key);
      }
    }
  }

  /// Foreign keys in force between growing tables, from the child to its parents.
  private Map<QualifiedName, Set<QualifiedName>> references(List<ForeignKey> all) {
    Map<QualifiedName, Set<QualifiedName>> references = new LinkedHashMap<>();
    for (ForeignKey key : all) {
      if (keeps(key)) {
        references
            .computeIfAbsent(key.table(), table -> new TreeSet<>())
            .add(key.referencedTable());
      }
    }
    return references;
  }

  private boolean keeps(ForeignKey key) {
    return growing.containsKey(key.table())
        && growing.containsKey(key.referencedTable())
        && !dropped.contains(key);
  }

  /// What is left of the circles, in an order that suits the keys that are checked at once.
  private List<List<QualifiedName>> circles(
      List<ForeignKey> all, Map<QualifiedName, Set<QualifiedName>> references) {
    List<List<QualifiedName>> circles = new ArrayList<>();
    for (Set<QualifiedName> component : Components.of(references)) {
      QualifiedName first = component.iterator().next();
      if (component.size() > 1 || references.getOrDefault(first, Set.of()).contains(first)) {
        circles.add(Circle.order(component, all.stream().filter(this::keeps).toList()));
      }
    }
    return circles;
  }

  /// The names of its key columns; an expression is none that a foreign key could stand on.
  private static Set<String> columns(Index index) {
    return index.keys().stream().map(key -> key.term().toString()).collect(Collectors.toSet());
  }

  private record KeyColumns(QualifiedName table, Set<String> columns) {}
}
