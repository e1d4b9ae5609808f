package dev.highwater.seed.constraint;

import dev.highwater.dataset.regex.RegexException;
import dev.highwater.dataset.regex.TextLanguage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whether a text matches a pattern.
final class PatternCheck {

  private PatternCheck() {}

  /// False only where the text surely breaks the pattern.
  static boolean allows(TextPattern pattern, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length != text.length()) {
      return true;
    }
    try {
      TextLanguage matching =
          TextLanguage.of(List.of(pattern.regex()), List.of(), 0, Integer.MAX_VALUE);
      return matching.accepts(bytes, 0, bytes.length) != pattern.negated();
    } catch (RegexException unread) {
      return true;
    }
  }
}
