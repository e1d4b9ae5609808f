package dev.highwater.dataset.regex;

import java.util.List;

/// A regular expression as it was written.
sealed interface Syntax {

  /// One character of a set.
  record Chars(CharSet set) implements Syntax {}

  /// One after the other.
  record Sequence(List<Syntax> parts) implements Syntax {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /// One or the other.
  record Choice(List<Syntax> parts) implements Syntax {
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /// So many times; `most` is -1 for any number.
  record Repeated(Syntax part, int least, int most) implements Syntax {}

  /// `(?=…)` and `(?!…)`.
  record Ahead(Syntax part, boolean negated) implements Syntax {}

  /// `^` and `$`.
  record Edge(boolean begin) implements Syntax {}
}
