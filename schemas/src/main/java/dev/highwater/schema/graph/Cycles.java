package dev.highwater.schema.graph;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds for every table of a strong component a shortest cycle through it. All simple cycles of a
/// component can be exponentially many; these touch every table and are the ones worth reading.
final class Cycles {

  private final Map<QualifiedName, List<Reference>> outgoing = new TreeMap<>();

  private Cycles(Set<QualifiedName> component, Collection<Reference> references) {
    for (Reference reference : references) {
      if (component.contains(reference.from()) && component.contains(reference.to())) {
        outgoing.computeIfAbsent(reference.from(), _ -> new ArrayList<>()).add(reference);
      }
    }
  }

  static List<Cycle> of(Set<QualifiedName> component, Collection<Reference> references) {
    Cycles search = new Cycles(component, references);
    Map<Set<Reference>, Cycle> found = new LinkedHashMap<>();
    for (QualifiedName table : component) {
      search
          .shortestThrough(table)
          .ifPresent(cycle -> found.putIfAbsent(Set.copyOf(cycle.path()), cycle));
    }
    return List.copyOf(found.values());
  }

  private Optional<Cycle> shortestThrough(QualifiedName start) {
    Map<QualifiedName, Reference> reachedBy = new HashMap<>();
    Deque<QualifiedName> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      QualifiedName table = queue.remove();
      for (Reference reference : outgoing.getOrDefault(table, List.of())) {
        if (reachedBy.putIfAbsent(reference.to(), reference) == null) {
          if (reference.to().equals(start)) {
            return Optional.of(backwards(start, reachedBy));
          }
          queue.add(reference.to());
        }
      }
    }
    return Optional.empty();
  }

  private static Cycle backwards(QualifiedName start, Map<QualifiedName, Reference> reachedBy) {
    List<Reference> path = new ArrayList<>();
    QualifiedName table = start;
    do {
      Reference step = reachedBy.get(table);
      if (step == null) {
        throw new IllegalStateException("The search lost its way at " + table);
      }
      path.add(step);
      table = step.from();
    } while (!table.equals(start));
    Collections.reverse(path);
    return new Cycle(path);
  }
}
