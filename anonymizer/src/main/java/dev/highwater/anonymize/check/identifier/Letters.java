package dev.highwater.anonymize.check.identifier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// What letters become in the compact form: NFKD, without accents, in one case.
final class Letters {

  static final byte LOWER = 1;
  static final byte UPPER = 2;
  static final byte DIGIT = 3;

  /// The folded letter or digit of an ASCII character, 0 for what separates words.
  static final byte[] FOLDED = new byte[128];

  /// Which of the three it is.
  static final byte[] CLASS = new byte[128];

  static {
    for (int c = 0; c < 128; c++) {
      if (c >= '0' && c <= '9') {
        FOLDED[c] = (byte) c;
        CLASS[c] = DIGIT;
      } else if (c >= 'a' && c <= 'z') {
        FOLDED[c] = (byte) c;
        CLASS[c] = LOWER;
      } else if (c >= 'A' && c <= 'Z') {
        FOLDED[c] = (byte) (c + 32);
        CLASS[c] = UPPER;
      }
    }
  }

  private static final byte[] NOTHING = {};

  /// Not a letter: it separates words. A mark that belongs to the letter before is [#NOTHING].
  static final byte[] SEPARATOR = {0};

  private final byte[][] known = new byte[0x10000][];

  /// What a character beyond ASCII becomes.
  byte[] folded(int character) {
    if (character >= known.length) {
      return fold(character);
    }
    byte[] found = known[character];
    if (found == null) {
      found = fold(character);
      known[character] = found;
    }
    return found;
  }

  private static byte[] fold(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return NOTHING;
    }
    String plain =
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    byte[] letters = new byte[plain.length()];
    int count = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 128) {
        if (FOLDED[c] != 0) {
          letters[count++] = FOLDED[c];
        }
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        letters[count++] = other(c);
      }
    }
    return count == 0 ? SEPARATOR : Arrays.copyOf(letters, count);
  }

  /// Letters that are few in the texts at hand; some of them look alike here.
  private static byte other(char c) {
    return switch (c) {
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      case 'ı' -> 'i';
      default -> (byte) (0x80 | (((c * 0x9e37) >>> 5) & 0x7f));
    };
  }
}
