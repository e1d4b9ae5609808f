package dev.highwater.schema.script;

import dev.highwater.schema.failure.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts objects into an order in which each comes after those it needs; where that leaves a choice,
/// by kind and by name, so that the order is the same for the same schema.
final class ScriptOrder {

  private static final Comparator<Node> FIRST =
      Comparator.comparingInt(Node::rank)
          .thenComparing(Node::name)
          .thenComparing(node -> node.item().name());

  private ScriptOrder() {}

  /// The objects in their order.
  ///
  /// @param needs what must be there before which objects; others than these count for nothing
  /// @throws Failure where objects need each other
  static List<Node> of(Collection<Node> nodes, Map<Node.Key, Set<Node.Key>> needs) {
    Map<Node.Key, Node> byKey =
        nodes.stream().collect(Collectors.toMap(Node::key, node -> node, (a, b) -> a));
    Map<Node.Key, Integer> open = new HashMap<>();
    Map<Node.Key, Set<Node.Key>> waiting = new HashMap<>();
    PriorityQueue<Node> ready = new PriorityQueue<>(FIRST);
    for (Node node : nodes) {
      Set<Node.Key> own = new HashSet<>(needs.getOrDefault(node.key(), Set.of()));
      own.retainAll(byKey.keySet());
      own.remove(node.key());
      open.put(node.key(), own.size());
      own.forEach(need -> waiting.computeIfAbsent(need, key -> new HashSet<>()).add(node.key()));
      if (own.isEmpty()) {
        ready.add(node);
      }
    }
    List<Node> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Node node = ready.remove();
      order.add(node);
      for (Node.Key key : waiting.getOrDefault(node.key(), Set.of())) {
        if (open.merge(key, -1, Integer::sum) == 0) {
          ready.add(byKey.get(key));
        }
      }
    }
    if (order.size() < byKey.size()) {
      throw Failure.of("The schema cannot be made again")
          .where(
              nodes.stream()
                  .filter(node -> !order.contains(node))
                  .sorted(FIRST)
                  .limit(10)
                  .map(node -> node.item().toString())
                  .collect(Collectors.joining(", ")))
          .why("each of these, or of those they need, needs another one first")
          .remedy("Break the circle, for instance with a function whose body is a text");
    }
    return order;
  }
}
