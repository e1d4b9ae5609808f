package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// One of several texts that are the same in every row: what becomes of the value is done to each
/// text once, and to remember it is to remember which.
final class Pick implements Term.OfText {

  private final Branches.Choice choice;
  private final Utf8[] texts;

  private Pick(Branches.Choice choice, Utf8[] texts) {
    this.choice = choice;
    this.texts = texts;
  }

  /// @param terms the same in every row, none of them null
  static Pick of(Branches.Choice choice, List<Term.OfText> terms) {
    return new Pick(choice, terms.stream().map(Pick::constant).toArray(Utf8[]::new));
  }

  private static Utf8 constant(Term.OfText term) {
    Utf8 text = new Utf8();
    term.append(0, text);
    return text;
  }

  @Override
  public boolean append(long row, Utf8 out) {
    out.append(texts[choice.of(row)]);
    return true;
  }

  /// The same texts by another choice.
  Pick by(UnaryOperator<Branches.Choice> change) {
    return new Pick(change.apply(choice), texts);
  }

  /// Which of them it is.
  Branches.Choice choice() {
    return choice;
  }

  /// Whether the text of a row is one for which something holds.
  Term.OfLong test(Predicate<Utf8> holds) {
    long[] truths = Arrays.stream(texts).mapToLong(text -> holds.test(text) ? 1 : 0).toArray();
    return row -> truths[choice.of(row)];
  }

  /// The same choice of other texts.
  Pick map(UnaryOperator<Utf8> change) {
    return new Pick(choice, Arrays.stream(texts).map(change).toArray(Utf8[]::new));
  }
}
