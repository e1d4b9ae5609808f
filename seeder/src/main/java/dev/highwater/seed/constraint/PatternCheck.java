package dev.highwater.seed.constraint;

import dev.highwater.dataset.regex.RegexException;
import dev.highwater.dataset.regex.TextLanguage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whether a text matches a pattern.
final class PatternCheck {

  private static final int SHORT = 40;

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

  /// Whether all patterns of a need can be turned into texts.
  static boolean areReadable(Need need) {
    return switch (need) {
      case Need.All(List<Need> needs) -> needs.stream().allMatch(PatternCheck::areReadable);
      case Need.Any(List<Need> needs) -> needs.stream().allMatch(PatternCheck::areReadable);
      case Need.Holds(String _, ColumnDomain domain) ->
          domain.patterns().stream().allMatch(PatternCheck::isReadable);
      case Need.Settled _, Need.Compared _, Need.Unread _ -> true;
    };
  }

  private static boolean isReadable(TextPattern pattern) {
    try {
      TextLanguage.of(List.of(pattern.regex()), List.of(), 0, SHORT);
      return true;
    } catch (RegexException unread) {
      return false;
    }
  }
}
