package dev.highwater.schema.graph;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/// Puts tables after those they refer to; of several that could come next, the first by name does
/// (Kahn, "Topological sorting of large networks", CACM 5, 1962, over strong components).
///
/// Inside a component the nullable references are disregarded and what is left is ordered in the
/// same way; then, in what is a component even so, those that are deferrable or not enforced. What
/// remains has no right order and goes by name.
final class LoadOrder {

  private LoadOrder() {}

  static List<QualifiedName> of(Set<QualifiedName> tables, Collection<Reference> references) {
    Map<QualifiedName, Set<QualifiedName>> parents = new HashMap<>();
    tables.forEach(table -> parents.put(table, new TreeSet<>()));
    for (Reference reference : references) {
      Set<QualifiedName> targets = parents.get(reference.from());
      if (targets != null && tables.contains(reference.to())) {
        targets.add(reference.to());
      }
    }
    List<QualifiedName> order = new ArrayList<>();
    for (Set<QualifiedName> component : components(tables, parents)) {
      order.addAll(component.size() == 1 ? component : within(component, references));
    }
    return order;
  }

  private static Collection<QualifiedName> within(
      Set<QualifiedName> component, Collection<Reference> references) {
    List<Reference> inside =
        references.stream()
            .filter(edge -> component.contains(edge.from()) && component.contains(edge.to()))
            .toList();
    List<Reference> notNull = inside.stream().filter(edge -> !edge.nullable()).toList();
    if (notNull.size() < inside.size()) {
      return of(component, notNull);
    }
    List<Reference> firm = inside.stream().filter(edge -> !edge.breakable()).toList();
    return firm.size() < inside.size() ? of(component, firm) : component;
  }

  /// The strong components in load order, each known by its first table while they are sorted.
  private static List<Set<QualifiedName>> components(
      Set<QualifiedName> tables, Map<QualifiedName, Set<QualifiedName>> parents) {
    Map<QualifiedName, Set<QualifiedName>> components = new HashMap<>();
    Map<QualifiedName, QualifiedName> firstOf = new HashMap<>();
    for (Set<QualifiedName> component :
        StrongComponents.of(tables, table -> parents.getOrDefault(table, Set.of()))) {
      QualifiedName first = component.iterator().next();
      components.put(first, component);
      component.forEach(table -> firstOf.put(table, first));
    }
    Map<QualifiedName, Set<QualifiedName>> children = new HashMap<>();
    Map<QualifiedName, Integer> waitingFor = new HashMap<>();
    parents.forEach(
        (table, targets) -> {
          QualifiedName own = firstOf.getOrDefault(table, table);
          for (QualifiedName target : targets) {
            QualifiedName other = firstOf.getOrDefault(target, target);
            if (!other.equals(own)
                && children.computeIfAbsent(other, _ -> new HashSet<>()).add(own)) {
              waitingFor.merge(own, 1, Integer::sum);
            }
          }
        });
    PriorityQueue<QualifiedName> ready = new PriorityQueue<>(components.keySet());
    ready.removeAll(waitingFor.keySet());
    List<Set<QualifiedName>> order = new ArrayList<>();
    for (QualifiedName next = ready.poll(); next != null; next = ready.poll()) {
      order.add(components.getOrDefault(next, Set.of()));
      for (QualifiedName child : children.getOrDefault(next, Set.of())) {
        if (waitingFor.merge(child, -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    return order;
  }
}
