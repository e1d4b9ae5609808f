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

  /// Whether one transaction can load them: keys that are checked at once form no circle of their
  /// own.
  static boolean isOpen(
      Set<QualifiedName> tables, Collection<ForeignKey> within, ForeignKeyChoice keys) {
    return Components.of(atOnce(tables, within, keys)).stream().allMatch(one -> one.size() == 1);
  }

  /// The order in which one transaction can load them: keys that can be checked at the end leave it
  /// open, the others want parents first. A table may refer to itself: its parents have smaller
  /// indexes.
  ///
  /// @param within the kept keys between these tables
  /// @throws Failure when keys that are checked at once form a circle of their own
  static List<QualifiedName> order(
      Set<QualifiedName> tables, Collection<ForeignKey> within, ForeignKeyChoice keys) {
    List<QualifiedName> order = new ArrayList<>();
    for (Set<QualifiedName> component : Components.of(atOnce(tables, within, keys))) {
      if (component.size() > 1) {
        throw Failure.of("Tables refer to each other in a circle that cannot be loaded")
            .where(
                component.stream().map(QualifiedName::toString).collect(Collectors.joining(", ")))
            .why(
                "their foreign keys are checked at once, and this role may not drop them for the"
                    + " time of the load: "
                    + within.stream()
                        .filter(key -> !key.deferrable() && component.contains(keys.child(key)))
                        .map(ForeignKey::name)
                        .collect(Collectors.joining(", ")))
            .remedy("Load as the owner of these tables, or make one of the keys DEFERRABLE");
      }
      order.addAll(component);
    }
    return order;
  }

  private static Map<QualifiedName, Set<QualifiedName>> atOnce(
      Set<QualifiedName> tables, Collection<ForeignKey> within, ForeignKeyChoice keys) {
    Map<QualifiedName, Set<QualifiedName>> atOnce = new LinkedHashMap<>();
    tables.forEach(table -> atOnce.put(table, new TreeSet<>()));
    for (ForeignKey key : within) {
      QualifiedName child = keys.child(key);
      if (!key.deferrable() && !child.equals(keys.parent(key))) {
        atOnce.computeIfAbsent(child, _ -> new TreeSet<>()).add(keys.parent(key));
      }
    }
    return atOnce;
  }
}
