package dev.highwater.seed.constraint;

import dev.highwater.dataset.expression.Expression;
import java.util.Set;

/// What can be told of a text formula's values and patterns.
final class TextFacts {

  private static final String EMPTY = "^$";

  /// Patterns that every text with a character other than a space matches.
  private static final Set<String> NOT_BLANK = Set.of("[^ ]", "\\S", "[^[:space:]]", ".");

  /// Functions whose values have no spaces at their ends and consist of more than spaces.
  private static final Set<String> SOLID =
      Set.of(
          "words", "sentences", "paragraphs", "pool", "code", "digits", "letters", "hex", "slug");

  private TextFacts() {}

  /// Whether all values surely match a pattern, or surely do not where it is negated.
  static boolean respects(Expression formula, Span length, TextPattern pattern) {
    if (formula instanceof Expression.Text(String text)) {
      return isAscii(text) && PatternCheck.allows(pattern, text);
    }
    if (pattern.negated()) {
      return (pattern.regex().equals(EMPTY) && length.least() > 0)
          || (pattern.regex().equals("^ | $") && isSolid(formula));
    }
    return NOT_BLANK.contains(pattern.regex()) && length.least() > 0 && isSolid(formula);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static boolean isSolid(Expression formula) {
    return switch (formula) {
      case Expression.Call call ->
          call.function().equals("maybe")
              ? isSolid(call.arguments().get(1).value())
              : SOLID.contains(call.function());
      case Expression.Template template ->
          isSolid(template.parts().getFirst()) && isSolid(template.parts().getLast());
      case Expression.Text(String text) -> !text.isBlank() && text.strip().equals(text);
      default -> false;
    };
  }
}
