package dev.highwater.dataset.regex;

import org.jspecify.annotations.Nullable;

/// Sets of characters that have names, as far as ASCII goes.
final class ClassEscapes {

  static final CharSet DIGIT = CharSet.range('0', '9');
  static final CharSet LOWER = CharSet.range('a', 'z');
  static final CharSet UPPER = CharSet.range('A', 'Z');
  static final CharSet ALPHA = LOWER.or(UPPER);
  static final CharSet SPACE = CharSet.of(" \t\n\r\f").or(CharSet.of(0x0b));
  static final CharSet WORD = ALPHA.or(DIGIT).or(CharSet.of("_"));
  static final CharSet GRAPH = CharSet.range('!', '~');

  private ClassEscapes() {}

  /// `\d`, `\S` and their kind.
  static @Nullable CharSet shorthand(char letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 's' -> SPACE;
      case 'w' -> WORD;
      case 'D' -> CharSet.ANY.minus(DIGIT);
      case 'S' -> CharSet.ANY.minus(SPACE);
      case 'W' -> CharSet.ANY.minus(WORD);
      default -> null;
    };
  }

  /// `[:alpha:]` and its kind.
  static @Nullable CharSet named(String name) {
    return switch (name) {
      case "alnum" -> ALPHA.or(DIGIT);
      case "alpha" -> ALPHA;
      case "ascii" -> CharSet.range(0, 127);
      case "blank" -> CharSet.of(" \t");
      case "cntrl" -> CharSet.range(0, 31).or(CharSet.of(127));
      case "digit" -> DIGIT;
      case "graph" -> GRAPH;
      case "lower" -> LOWER;
      case "print" -> CharSet.range(' ', '~');
      case "punct" -> GRAPH.minus(ALPHA.or(DIGIT));
      case "space" -> SPACE;
      case "upper" -> UPPER;
      case "word" -> WORD;
      case "xdigit" -> DIGIT.or(CharSet.range('a', 'f')).or(CharSet.range('A', 'F'));
      default -> null;
    };
  }
}
