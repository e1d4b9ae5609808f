package dev.highwater.seed.load;

import java.util.List;

/// The beginning of a list that may have a line for each table of a large schema: enough to see
/// what is wrong, and how much more there is.
final class FirstFew {

  private static final int MOST = 5;

  private FirstFew() {}

  static String of(List<String> lines) {
    if (lines.size() <= MOST + 1) {
      return String.join("\n", lines);
    }
    return String.join("\n", lines.subList(0, MOST))
        + "\nand "
        + (lines.size() - MOST)
        + " more tables";
  }
}
