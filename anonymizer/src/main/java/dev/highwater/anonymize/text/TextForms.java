package dev.highwater.anonymize.text;

import dev.highwater.anonymize.pack.NumberShape;
import dev.highwater.anonymize.pack.Pack;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The forms of a pack's numbers, looked for where a word begins.
final class TextForms {

  private final byte[][] forms;

  private TextForms(byte[][] forms) {
    this.forms = forms;
  }

  /// Those that go from free text.
  static TextForms of(Pack pack) {
    List<String> all =
        pack.shapes().values().stream()
            .filter(NumberShape::inText)
            .flatMap(shape -> shape.forms().stream())
            .distinct()
            .toList();
    return new TextForms(
        all.stream().map(f -> f.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new));
  }

  /// Where the longest form that begins at a place ends; the place itself where none does. No form
  /// ends within a word.
  int end(byte[] bytes, int at, int limit) {
    int longest = at;
    for (byte[] form : forms) {
      int end = at + form.length;
      if (end > longest
          && end <= limit
          && fits(form, bytes, at)
          && (end == limit || !isOfWord(bytes[end]))) {
        longest = end;
      }
    }
    return longest;
  }

  private static boolean fits(byte[] form, byte[] bytes, int at) {
    for (int i = 0; i < form.length; i++) {
      byte c = bytes[at + i];
      boolean fits =
          switch (form[i]) {
            case '9' -> isDigit(c);
            case 'A' -> isLetter(c);
            default -> c == form[i] || (isLetter(form[i]) && (c | 32) == (form[i] | 32));
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(byte c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isOfWord(byte c) {
    return c < 0 || isDigit(c) || isLetter(c);
  }
}
