package dev.highwater.seed.constraint;

import org.jspecify.annotations.Nullable;

/// Everything that texts are matched against, as regular expressions in PostgreSQL's syntax.
final class Patterns {

  private static final String SPECIAL = ".[]{}()\\*+?|^$";

  private Patterns() {}

  /// The pattern of `x operator text`; null for other operators.
  static @Nullable TextPattern of(String operator, String text) {
    String name = operator.endsWith("**") ? operator.substring(0, operator.length() - 1) : operator;
    return switch (name) {
      case "~" -> new TextPattern(text, false);
      case "~*" -> new TextPattern(anyCase(text), false);
      case "!~" -> new TextPattern(text, true);
      case "!~*" -> new TextPattern(anyCase(text), true);
      case "~~" -> new TextPattern(like(text), false);
      case "~~*" -> new TextPattern(anyCase(like(text)), false);
      case "!~~" -> new TextPattern(like(text), true);
      case "!~~*" -> new TextPattern(anyCase(like(text)), true);
      case "^@" -> new TextPattern("^" + quote(text), false);
      default -> null;
    };
  }

  /// Embedded options stand at the very beginning (manual, 9.7.3.4).
  static String anyCase(String regex) {
    return regex.startsWith("(?") && regex.length() > 2 && Character.isLetter(regex.charAt(2))
        ? "(?i" + regex.substring(2)
        : "(?i)" + regex;
  }

  /// A text that matches itself alone.
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.toString();
  }

  /// A LIKE pattern: `_` is any character, `%` any text, a backslash takes the meaning away.
  static String like(String pattern) {
    StringBuilder regex = new StringBuilder("^");
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '%' -> regex.append(".*");
        case '_' -> regex.append('.');
        case '\\' -> {
          if (i + 1 < pattern.length()) {
            regex.append(quote(pattern.substring(i + 1, i + 2)));
            i++;
          }
        }
        default -> regex.append(quote(String.valueOf(c)));
      }
    }
    return regex.append('$').toString();
  }

  /// A SIMILAR TO pattern: LIKE's wildcards and some of the marks of regular expressions, against
  /// the whole text.
  static String similar(String pattern) {
    StringBuilder regex = new StringBuilder("^(?:");
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (inClass) {
        inClass = c != ']';
        regex.append(c == '\\' ? "\\\\" : String.valueOf(c));
      } else {
        switch (c) {
          case '%' -> regex.append(".*");
          case '_' -> regex.append('.');
          case '.', '^', '$' -> regex.append('\\').append(c);
          case '(' -> regex.append("(?:");
          case '[' -> {
            inClass = true;
            regex.append(c);
          }
          case '\\' -> {
            if (i + 1 < pattern.length()) {
              regex.append(quote(pattern.substring(i + 1, i + 2)));
              i++;
            }
          }
          default -> regex.append(c);
        }
      }
    }
    return regex.append(")$").toString();
  }
}
