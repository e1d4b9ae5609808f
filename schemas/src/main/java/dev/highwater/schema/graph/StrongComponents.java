package dev.highwater.schema.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Strongly connected components (Tarjan, "Depth-first search and linear graph algorithms", SIAM
/// Journal on Computing 1, 1972), without recursion, so that a chain of any length fits the stack.
final class StrongComponents<T extends Comparable<T>> {

  private record Frame<T>(T node, Iterator<T> targets) {}

  private final Function<T, ? extends Collection<T>> targets;
  private final Map<T, Integer> number = new HashMap<>();
  private final Map<T, Integer> lowest = new HashMap<>();
  private final Deque<T> open = new ArrayDeque<>();
  private final Set<T> isOpen = new HashSet<>();
  private final List<Set<T>> components = new ArrayList<>();

  private StrongComponents(Function<T, ? extends Collection<T>> targets) {
    this.targets = targets;
  }

  /// The components, each after those it leads to.
  ///
  /// @param targets where edges of a node lead to; must stay within the nodes
  static <T extends Comparable<T>> List<Set<T>> of(
      Collection<T> nodes, Function<T, ? extends Collection<T>> targets) {
    StrongComponents<T> search = new StrongComponents<>(targets);
    for (T node : nodes) {
      if (!search.number.containsKey(node)) {
        search.visit(node);
      }
    }
    return search.components;
  }

  private void visit(T start) {
    Deque<Frame<T>> path = new ArrayDeque<>();
    path.push(enter(start));
    while (!path.isEmpty()) {
      Frame<T> frame = path.element();
      if (frame.targets().hasNext()) {
        T target = frame.targets().next();
        if (!number.containsKey(target)) {
          path.push(enter(target));
        } else if (isOpen.contains(target)) {
          lowest.merge(frame.node(), number.getOrDefault(target, 0), Math::min);
        }
      } else {
        path.pop();
        leave(frame.node());
        if (!path.isEmpty()) {
          lowest.merge(path.element().node(), lowest.getOrDefault(frame.node(), 0), Math::min);
        }
      }
    }
  }

  private Frame<T> enter(T node) {
    number.put(node, number.size());
    lowest.put(node, number.size() - 1);
    open.push(node);
    isOpen.add(node);
    return new Frame<>(node, List.copyOf(targets.apply(node)).iterator());
  }

  private void leave(T node) {
    if (lowest.getOrDefault(node, 0).equals(number.get(node))) {
      Set<T> component = new TreeSet<>();
      T member;
      do {
        member = open.pop();
        isOpen.remove(member);
        component.add(member);
      } while (!member.equals(node));
      components.add(component);
    }
  }
}
