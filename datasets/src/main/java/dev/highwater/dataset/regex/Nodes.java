package dev.highwater.dataset.regex;

import dev.highwater.dataset.regex.Node.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes regular languages and derives them by characters (Owens, Reppy and Turon, "Regular-
/// expression derivatives re-examined", JFP 2009). Simplified so far that there are only finitely
/// many derivatives.
final class Nodes {

  private record Key(Kind kind, CharSet set, List<Node> parts) {}

  private record Step(Node from, int character) {}

  private final Map<Key, Node> known = new HashMap<>();
  private final Map<Step, Node> derived = new HashMap<>();
  private final Map<Node, List<CharSet>> partitions = new HashMap<>();

  final Node nothing = make(Kind.NOTHING, CharSet.NONE, List.of(), false);
  final Node empty = make(Kind.EMPTY, CharSet.NONE, List.of(), true);

  /// Every text.
  final Node everything = star(chars(CharSet.EVERYTHING));

  private Node make(Kind kind, CharSet set, List<Node> parts, boolean nullable) {
    return known.computeIfAbsent(
        new Key(kind, set, parts), key -> new Node(known.size(), kind, set, parts, nullable));
  }

  Node chars(CharSet set) {
    return set.isEmpty() ? nothing : make(Kind.CHARS, set, List.of(), false);
  }

  Node concat(Node left, Node right) {
    if (left == nothing || right == nothing) {
      return nothing;
    }
    if (left == empty) {
      return right;
    }
    if (right == empty) {
      return left;
    }
    if (left.kind() == Kind.CONCAT) {
      return concat(left.parts().get(0), concat(left.parts().get(1), right));
    }
    if (left == everything && right == everything) {
      return everything;
    }
    return make(
        Kind.CONCAT, CharSet.NONE, List.of(left, right), left.nullable() && right.nullable());
  }

  Node star(Node inner) {
    return inner == nothing || inner == empty
        ? empty
        : inner.kind() == Kind.STAR ? inner : make(Kind.STAR, CharSet.NONE, List.of(inner), true);
  }

  Node not(Node inner) {
    return inner.kind() == Kind.NOT
        ? inner.parts().getFirst()
        : inner == nothing
            ? everything
            : inner == everything
                ? nothing
                : make(Kind.NOT, CharSet.NONE, List.of(inner), !inner.nullable());
  }

  Node or(Collection<Node> parts) {
    Map<Integer, Node> flat = new TreeMap<>();
    CharSet chars = CharSet.NONE;
    for (Node part : flattened(parts, Kind.OR)) {
      if (part == everything) {
        return everything;
      }
      if (part.kind() == Kind.CHARS) {
        chars = chars.or(part.set());
      } else if (part != nothing) {
        flat.put(part.id(), part);
      }
    }
    if (!chars.isEmpty()) {
      Node node = chars(chars);
      flat.put(node.id(), node);
    }
    return joined(Kind.OR, List.copyOf(flat.values()), nothing);
  }

  Node and(Collection<Node> parts) {
    Map<Integer, Node> flat = new TreeMap<>();
    for (Node part : flattened(parts, Kind.AND)) {
      if (part == nothing) {
        return nothing;
      }
      if (part != everything) {
        flat.put(part.id(), part);
      }
    }
    return joined(Kind.AND, List.copyOf(flat.values()), everything);
  }

  private Node joined(Kind kind, List<Node> parts, Node none) {
    if (parts.size() < 2) {
      return parts.isEmpty() ? none : parts.getFirst();
    }
    boolean nullable =
        kind == Kind.OR
            ? parts.stream().anyMatch(Node::nullable)
            : parts.stream().allMatch(Node::nullable);
    return make(kind, CharSet.NONE, parts, nullable);
  }

  private static List<Node> flattened(Collection<Node> parts, Kind kind) {
    List<Node> flat = new ArrayList<>();
    for (Node part : parts) {
      if (part.kind() == kind) {
        flat.addAll(part.parts());
      } else {
        flat.add(part);
      }
    }
    return flat;
  }

  /// Between so many and so many times, one after the other.
  ///
  /// @param most -1 for any number
  Node repeated(Node inner, int least, int most) {
    Node tail = most < 0 ? star(inner) : empty;
    for (int i = least; i < most; i++) {
      tail = or(List.of(empty, concat(inner, tail)));
    }
    for (int i = 0; i < least; i++) {
      tail = concat(inner, tail);
    }
    return tail;
  }

  /// What may follow after a character.
  Node derive(Node node, int character) {
    Step step = new Step(node, character);
    Node before = derived.get(step);
    if (before != null) {
      return before;
    }
    Node next =
        switch (node.kind()) {
          case NOTHING, EMPTY -> nothing;
          case CHARS -> node.set().contains(character) ? empty : nothing;
          case CONCAT -> {
            Node left = node.parts().get(0);
            Node right = node.parts().get(1);
            Node through = concat(derive(left, character), right);
            yield left.nullable() ? or(List.of(through, derive(right, character))) : through;
          }
          case OR -> or(node.parts().stream().map(part -> derive(part, character)).toList());
          case AND -> and(node.parts().stream().map(part -> derive(part, character)).toList());
          case NOT -> not(derive(node.parts().getFirst(), character));
          case STAR -> concat(derive(node.parts().getFirst(), character), node);
        };
    derived.put(step, next);
    return next;
  }

  /// Sets of characters within which all derive alike; together they are everything.
  List<CharSet> partition(Node node) {
    List<CharSet> before = partitions.get(node);
    if (before != null) {
      return before;
    }
    List<CharSet> sets =
        switch (node.kind()) {
          case NOTHING, EMPTY -> List.of(CharSet.EVERYTHING);
          case CHARS ->
              Stream.of(node.set(), node.set().not()).filter(set -> !set.isEmpty()).toList();
          case CONCAT ->
              node.parts().get(0).nullable()
                  ? refined(node.parts())
                  : partition(node.parts().get(0));
          case OR, AND -> refined(node.parts());
          case NOT, STAR -> partition(node.parts().getFirst());
        };
    partitions.put(node, sets);
    return sets;
  }

  private List<CharSet> refined(List<Node> parts) {
    Set<CharSet> sets = new LinkedHashSet<>(List.of(CharSet.EVERYTHING));
    for (Node part : parts) {
      Set<CharSet> finer = new LinkedHashSet<>();
      for (CharSet set : sets) {
        for (CharSet other : partition(part)) {
          CharSet both = set.and(other);
          if (!both.isEmpty()) {
            finer.add(both);
          }
        }
      }
      sets = finer;
    }
    return List.copyOf(sets);
  }
}
