package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.StoredItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which foreign keys are taken off: where [RebuildRule] says so, where the key they refer to goes,
/// and where tables refer to each other in a circle.
final class ForeignKeyChoice {

  private final Growing growing;
  private final List<ForeignKey> all;
  private final Set<ForeignKey> dropped = new HashSet<>();
  private final Set<ForeignKey> ignored = new HashSet<>();

  private ForeignKeyChoice(Catalog catalog, Growing growing) {
    this.growing = growing;
    // A partition's part of its parent's key goes and comes with that.
    this.all =
        catalog.tables().stream()
            .flatMap(table -> table.foreignKeys().stream())
            .filter(key -> !key.inherited())
            .toList();
  }

  static ForeignKeyChoice of(
      Catalog catalog, FixedItems fixed, Growing growing, IndexChoice indexes) {
    ForeignKeyChoice choice = new ForeignKeyChoice(catalog, growing);
    for (ForeignKey key : choice.all) {
      Optional<TableGrowth> growth = growing.of(key.table());
      boolean costly = growth.isPresent() && RebuildRule.recheckForeignKey(growth.get());
      if ((costly || indexes.takesOff(key)) && !fixed.foreignKey(key.table(), key.name())) {
        choice.dropped.add(key);
      }
    }
    choice.breakCircles(fixed);
    return choice;
  }

  List<StoredItem> items(Items ddl) {
    return all.stream().filter(dropped::contains).map(ddl::of).toList();
  }

  /// Those that stay on a growing table and refer to a growing table.
  List<ForeignKey> kept() {
    return all.stream().filter(this::keeps).toList();
  }

  /// Those that stay on a table or its partitions, whatever they refer to.
  List<ForeignKey> keptOn(QualifiedName table) {
    return all.stream()
        .filter(key -> !dropped.contains(key))
        .filter(key -> growing.name(key.table()).equals(Optional.of(table)))
        .toList();
  }

  /// Makes the load go as if the key were not there: the server does not look at it meanwhile.
  void ignore(ForeignKey key) {
    ignored.add(key);
  }

  /// Foreign keys in force between growing tables, from the child to its parents.
  Map<QualifiedName, Set<QualifiedName>> references() {
    Map<QualifiedName, Set<QualifiedName>> references = new LinkedHashMap<>();
    for (ForeignKey key : kept()) {
      references.computeIfAbsent(child(key), _ -> new TreeSet<>()).add(parent(key));
    }
    return references;
  }

  /// The growing table that a kept key starts at.
  QualifiedName child(ForeignKey key) {
    return growing.name(key.table()).orElse(key.table());
  }

  /// The growing table that a kept key refers to.
  QualifiedName parent(ForeignKey key) {
    return growing.name(key.referencedTable()).orElse(key.referencedTable());
  }

  private boolean keeps(ForeignKey key) {
    return growing.of(key.table()).isPresent()
        && growing.of(key.referencedTable()).isPresent()
        && !dropped.contains(key)
        && !ignored.contains(key);
  }

  /// Foreign keys within a circle can be kept only when they must.
  private void breakCircles(FixedItems fixed) {
    List<Set<QualifiedName>> components = Components.of(references());
    Map<QualifiedName, Integer> component = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      for (QualifiedName table : components.get(i)) {
        component.put(table, i);
      }
    }
    for (ForeignKey key : kept()) {
      Integer own = component.get(child(key));
      if (own != null
          && own.equals(component.get(parent(key)))
          && !fixed.foreignKey(key.table(), key.name())) {
        dropped.add(key);
      }
    }
  }
}
