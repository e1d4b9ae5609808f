package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// One of several texts that are the same in every row. To choose again is as quick as to remember,
/// and what becomes of the value is done to each text once.
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

  /// The same choice of other texts.
  Pick map(UnaryOperator<Utf8> change) {
    return new Pick(choice, Arrays.stream(texts).map(change).toArray(Utf8[]::new));
  }
}
