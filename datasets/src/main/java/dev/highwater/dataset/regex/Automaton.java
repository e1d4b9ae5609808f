package dev.highwater.dataset.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A finite automaton that accepts texts: deterministic, and without states that lead nowhere.
final class Automaton {

  private static final int MOST_STATES = 3_000;
  private static final int ASCII = 128;
  private static final int DEAD = -1;

  /// A way from one state to another.
  record Edge(CharSet set, int target) {}

  private final List<List<Edge>> edges;
  private final boolean[] accepting;
  private final int[] ascii;

  private Automaton(List<List<Edge>> edges, boolean[] accepting) {
    this.edges = edges;
    this.accepting = accepting;
    this.ascii = new int[edges.size() * ASCII];
    java.util.Arrays.fill(ascii, DEAD);
    for (int state = 0; state < edges.size(); state++) {
      for (Edge edge : edges.get(state)) {
        for (int c = 0; c < ASCII; c++) {
          if (edge.set().contains(c)) {
            ascii[state * ASCII + c] = edge.target();
          }
        }
      }
    }
  }

  /// The automaton of a language of texts between a beginning and an end; its first state is 0.
  static Automaton of(Nodes nodes, Node language) throws RegexException {
    Map<Node, Integer> numbers = new HashMap<>();
    List<Node> states = new ArrayList<>();
    List<Map<Integer, CharSet>> found = new ArrayList<>();
    Node start = nodes.derive(language, CharSet.BEGIN);
    numbers.put(start, 0);
    states.add(start);
    for (int state = 0; state < states.size(); state++) {
      Map<Integer, CharSet> ways = new java.util.TreeMap<>();
      Node node = states.get(state);
      for (CharSet part : nodes.partition(node)) {
        CharSet set = part.and(CharSet.ANY);
        Node next = set.isEmpty() ? nodes.nothing : nodes.derive(node, set.first());
        if (next == nodes.nothing) {
          continue;
        }
        Integer number = numbers.get(next);
        if (number == null) {
          number = states.size();
          numbers.put(next, number);
          states.add(next);
          if (number == MOST_STATES) {
            throw new RegexException("it needs more than " + MOST_STATES + " states");
          }
        }
        ways.merge(number, set, CharSet::or);
      }
      found.add(ways);
    }
    boolean[] accepting = new boolean[states.size()];
    for (int state = 0; state < accepting.length; state++) {
      accepting[state] = nodes.derive(states.get(state), CharSet.END).nullable();
    }
    return trimmed(found, accepting);
  }

  /// Without edges into states from which nothing is accepted.
  private static Automaton trimmed(List<Map<Integer, CharSet>> found, boolean[] accepting) {
    boolean[] alive = accepting.clone();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int state = alive.length - 1; state >= 0; state--) {
        if (!alive[state] && found.get(state).keySet().stream().anyMatch(next -> alive[next])) {
          alive[state] = true;
          changed = true;
        }
      }
    }
    List<List<Edge>> edges = new ArrayList<>();
    for (Map<Integer, CharSet> ways : found) {
      List<Edge> living = new ArrayList<>();
      ways.forEach(
          (target, set) -> {
            if (alive[target]) {
              living.add(new Edge(set, target));
            }
          });
      edges.add(List.copyOf(living));
    }
    return new Automaton(edges, accepting);
  }

  int states() {
    return accepting.length;
  }

  boolean accepting(int state) {
    return accepting[state];
  }

  List<Edge> edges(int state) {
    return edges.get(state);
  }

  /// Whether a UTF-8 text is accepted.
  boolean accepts(byte[] utf8, int from, int to) {
    int state = 0;
    int at = from;
    while (at < to && state != DEAD) {
      int b = utf8[at];
      if (b >= 0) {
        state = ascii[state * ASCII + b];
        at++;
      } else {
        int length = b >= (byte) 0xf0 ? 4 : b >= (byte) 0xe0 ? 3 : 2;
        state = next(state, codePoint(utf8, at, length));
        at += length;
      }
    }
    return state != DEAD && accepting[state];
  }

  private int next(int state, int character) {
    for (Edge edge : edges.get(state)) {
      if (edge.set().contains(character)) {
        return edge.target();
      }
    }
    return DEAD;
  }

  private static int codePoint(byte[] utf8, int at, int length) {
    int point = utf8[at] & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      point = point << 6 | (utf8[at + i] & 0x3f);
    }
    return point;
  }
}
