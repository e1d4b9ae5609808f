package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Strongly connected components of a graph of tables: tables that reach each other.
///
/// Tarjan, "Depth-first search and linear graph algorithms", 1972. Recursion is as deep as the
/// longest chain of references.
final class Components {

  private final Map<QualifiedName, Set<QualifiedName>> references;
  private final Map<QualifiedName, Integer> number = new HashMap<>();
  private final Deque<QualifiedName> stack = new ArrayDeque<>();
  private final List<Set<QualifiedName>> found = new ArrayList<>();

  private Components(Map<QualifiedName, Set<QualifiedName>> references) {
    this.references = references;
  }

  /// All components, each after those it refers to.
  static List<Set<QualifiedName>> of(Map<QualifiedName, Set<QualifiedName>> references) {
    Components components = new Components(references);
    for (QualifiedName table : new TreeSet<>(references.keySet())) {
      if (!components.number.containsKey(table)) {
        components.visit(table);
      }
    }
    return components.found;
  }

  private int visit(QualifiedName table) {
    int own = number.size();
    number.put(table, own);
    int lowest = own;
    stack.push(table);
    for (QualifiedName next : new TreeSet<>(references.getOrDefault(table, Set.of()))) {
      if (!number.containsKey(next)) {
        lowest = Math.min(lowest, visit(next));
      } else if (stack.contains(next)) {
        lowest = Math.min(lowest, number.getOrDefault(next, own));
      }
    }
    if (lowest == own) {
      Set<QualifiedName> component = new TreeSet<>();
      QualifiedName member;
      do {
        member = stack.pop();
        component.add(member);
      } while (!member.equals(table));
      found.add(component);
    }
    return lowest;
  }
}
