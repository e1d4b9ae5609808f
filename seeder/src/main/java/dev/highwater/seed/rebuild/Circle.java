package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Tables that refer to each other in a circle of foreign keys that cannot be dropped.
final class Circle {

  private Circle() {}

  /// The order in which one transaction can load them: keys that can be checked at the end leave it
  /// open, the others want parents first. A table may refer to itself: its parents have smaller
  /// indexes.
  ///
  /// @throws Failure when keys that are checked at once form a circle of their own
  static List<QualifiedName> order(Set<QualifiedName> tables, Collection<ForeignKey> kept) {
    Map<QualifiedName, Set<QualifiedName>> atOnce = new LinkedHashMap<>();
    tables.forEach(table -> atOnce.put(table, new TreeSet<>()));
    List<ForeignKey> within =
        kept.stream()
            .filter(key -> tables.contains(key.table()) && tables.contains(key.referencedTable()))
            .filter(key -> !key.table().equals(key.referencedTable()))
            .toList();
    for (ForeignKey key : within) {
      if (!key.deferrable()) {
        atOnce.computeIfAbsent(key.table(), table -> new TreeSet<>()).add(key.referencedTable());
      }
    }
    List<QualifiedName> order = new ArrayList<>();
    for (Set<QualifiedName> component : Components.of(atOnce)) {
      if (component.size() > 1) {
        throw Failure.of("Tables refer to each other in a circle that cannot be loaded")
            .where(
                component.stream().map(QualifiedName::toString).collect(Collectors.joining(", ")))
            .why(
                "their foreign keys are checked at once, and this role may not drop them for the"
                    + " time of the load: "
                    + within.stream()
                        .filter(key -> !key.deferrable() && component.contains(key.table()))
                        .map(ForeignKey::name)
                        .collect(Collectors.joining(", ")))
            .remedy("Load as the owner of these tables, or make one of the keys DEFERRABLE");
      }
      order.addAll(component);
    }
    return order;
  }
}
