package dev.highwater.dataset.regex;

import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.List;

/// The texts of an automaton in an order: shorter ones first, those of a length by their
/// characters. For each state it is known how many texts of each length go on from there, so the
/// n-th is found by walking once through the automaton.
final class Numbering {

  /// As many as can be counted.
  static final long MOST = 1L << 62;

  /// Enough for draws that seldom repeat.
  private static final long PLENTY = 1_000_000_000L;

  private static final int LONGEST = 1_024;

  private final Automaton automaton;
  private final int least;

  /// Texts by their length and by the state that they go on from.
  private final List<long[]> counts = new ArrayList<>();

  /// Texts up to each length from `least` on.
  private final List<Long> upTo = new ArrayList<>();

  /// @param least the shortest text's length
  /// @param most the longest text's
  Numbering(Automaton automaton, int least, int most) {
    this.automaton = automaton;
    this.least = least;
    long total = 0;
    int longest = Math.min(most, Math.max(LONGEST, least));
    for (int length = 0; length <= longest && total < MOST; length++) {
      long[] row = row(length);
      counts.add(row);
      if (length >= least) {
        total = Math.min(MOST, total + row[0]);
        upTo.add(total);
      }
      if (none(row)) {
        break;
      }
    }
  }

  private long[] row(int length) {
    long[] row = new long[automaton.states()];
    for (int state = 0; state < row.length; state++) {
      if (length == 0) {
        row[state] = automaton.accepting(state) ? 1 : 0;
      } else {
        long[] shorter = counts.get(length - 1);
        for (Automaton.Edge edge : automaton.edges(state)) {
          row[state] = add(row[state], times(edge.set().size(), shorter[edge.target()]));
        }
      }
    }
    return row;
  }

  private static boolean none(long[] row) {
    for (long count : row) {
      if (count != 0) {
        return false;
      }
    }
    return true;
  }

  private static long add(long a, long b) {
    return a > MOST - b ? MOST : a + b;
  }

  private static long times(long a, long b) {
    return b != 0 && a > MOST / b ? MOST : a * b;
  }

  /// How many texts there are, at most [#MOST].
  long size() {
    return upTo.isEmpty() ? 0 : upTo.getLast();
  }

  /// How many of the first texts a draw should choose from: short ones, yet plenty.
  long drawn() {
    return upTo.stream().filter(sum -> sum >= PLENTY).findFirst().orElse(size());
  }

  /// Appends the n-th text from 0.
  void append(long n, Utf8 out) {
    int index = 0;
    while (upTo.get(index) <= n) {
      index++;
    }
    long rest = index == 0 ? n : n - upTo.get(index - 1);
    int state = 0;
    for (int left = least + index - 1; left >= 0; left--) {
      long[] shorter = counts.get(left);
      List<Automaton.Edge> edges = automaton.edges(state);
      int i = 0;
      while (true) {
        Automaton.Edge edge = edges.get(i++);
        long each = shorter[edge.target()];
        long all = times(edge.set().size(), each);
        if (rest < all) {
          out.appendCodePoint(edge.set().at((int) (rest / each)));
          rest %= each;
          state = edge.target();
          break;
        }
        rest -= all;
      }
    }
  }
}
