package dev.highwater.seed.generate;

import java.util.List;

/// Texts one after the other; those that are null leave nothing.
final class Sequence {

  private Sequence() {}

  static Term.OfText of(List<Term.OfText> texts) {
    Term.OfText[] parts = texts.toArray(Term.OfText[]::new);
    return (row, out) -> {
      for (Term.OfText part : parts) {
        part.append(row, out);
      }
      return true;
    };
  }
}
