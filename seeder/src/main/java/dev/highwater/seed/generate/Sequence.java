package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts one after the other; those that are null leave nothing.
///
/// What is the same in every row is joined to its neighbour beforehand, so that a row appends as
/// few pieces as it can.
final class Sequence {

  private final List<Term.OfText> parts = new ArrayList<>();

  private Sequence() {}

  static Term.OfText of(List<Term.OfText> texts) {
    Sequence sequence = new Sequence();
    texts.forEach(sequence::add);
    if (sequence.parts.size() == 1 && sequence.parts.getFirst() instanceof Term.FixedText fixed) {
      return fixed;
    }
    Term.OfText[] parts = sequence.parts.toArray(Term.OfText[]::new);
    return (row, out) -> {
      for (Term.OfText part : parts) {
        part.append(row, out);
      }
      return true;
    };
  }

  private void add(Term.OfText next) {
    Term.OfText last = parts.isEmpty() ? null : parts.getLast();
    Term.OfText both = joined(last, next);
    if (both != null) {
      parts.removeLast();
    }
    parts.add(both == null ? next : both);
  }

  private static Term.@Nullable OfText joined(Term.@Nullable OfText last, Term.OfText next) {
    if (last instanceof Term.FixedText before) {
      if (next instanceof Term.FixedText after) {
        return new Term.FixedText(joined(before.text(), after.text()));
      }
      return next instanceof Pick pick ? pick.map(text -> joined(before.text(), text)) : null;
    }
    return last instanceof Pick pick && next instanceof Term.FixedText after
        ? pick.map(text -> joined(text, after.text()))
        : null;
  }

  private static Utf8 joined(Utf8 left, Utf8 right) {
    return new Utf8(left.length() + right.length()).append(left).append(right);
  }
}
