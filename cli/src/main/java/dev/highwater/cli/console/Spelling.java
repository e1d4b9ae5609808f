package dev.highwater.cli.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Finds the words that somebody may have meant: those at most a third of their letters away, by
/// the number of letters to add, drop, change or swap with their neighbour (optimal string
/// alignment, Damerau 1964).
final class Spelling {

  private static final int MOST = 3;

  private Spelling() {}

  /// The likely words, nearest first.
  static List<String> near(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
        .sorted(
            Comparator.<String>comparingInt(word -> distance(typed, word))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, steps);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] steps) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
