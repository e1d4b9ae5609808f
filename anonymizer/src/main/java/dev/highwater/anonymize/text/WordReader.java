package dev.highwater.anonymize.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Goes through the words of a text in UTF-8: runs of letters and digits, whose hashes are the same
/// in upper and lower case, with accents and without. An apostrophe within a word belongs to it and
/// counts for nothing; `'s` at the end does not. A byte that is written as addresses of the web do
/// (`%20`) stands between words. Confined to one thread.
final class WordReader {

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  /// What letters up to there are without case and accents; 0 for what is no letter or digit.
  private static final char[] FOLDED = new char[0x250];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.isLetterOrDigit(c) ? base(c) : 0;
    }
  }

  private byte[] bytes = new byte[0];
  private int limit;
  private int position;
  private int start;
  private int end;
  private long hash;
  private int letters;
  private int digits;

  /// Begins at the beginning of a text.
  void begin(byte[] text, int offset, int length) {
    bytes = text;
    position = offset;
    limit = offset + length;
  }

  /// Goes to the next word.
  boolean next() {
    int at = position;
    while (at < limit) {
      int c = bytes[at];
      if (c >= 0 ? FOLDED[c] != 0 : isWord(at)) {
        break;
      }
      at += c == '%' && isHex(at + 1) && isHex(at + 2) ? 3 : c >= 0 ? 1 : size(c);
    }
    if (at >= limit) {
      position = limit;
      return false;
    }
    start = at;
    hash = BASIS;
    letters = 0;
    digits = 0;
    while (at < limit) {
      int c = bytes[at];
      if (c == '\'' && at + 1 < limit && isWord(at + 1)) {
        boolean possessive =
            (bytes[at + 1] == 's' || bytes[at + 1] == 'S') && (at + 2 >= limit || !isWord(at + 2));
        if (possessive) {
          break;
        }
        at++;
        continue;
      }
      if (c >= 0) {
        char folded = FOLDED[c];
        if (folded == 0) {
          break;
        }
        add(folded);
        at++;
      } else if (isWord(at)) {
        int point = point(at);
        add(point < FOLDED.length ? FOLDED[point] : Character.toLowerCase(point));
        at += size(c);
      } else {
        break;
      }
    }
    end = at;
    position = at;
    return true;
  }

  private void add(int folded) {
    hash = (hash ^ folded) * PRIME;
    if (folded >= '0' && folded <= '9') {
      digits++;
    } else {
      letters++;
    }
  }

  /// Where the word begins.
  int start() {
    return start;
  }

  /// Behind its last byte.
  int end() {
    return end;
  }

  /// The word's hash.
  long hash() {
    return hash;
  }

  /// How many letters it has.
  int letters() {
    return letters;
  }

  /// How many digits it has.
  int digits() {
    return digits;
  }

  /// The hash of a phrase with one word more.
  static long join(long phrase, long word) {
    long z = phrase * 31 + word;
    z = (z ^ (z >>> 32)) * 0x9e3779b97f4a7c15L;
    return z ^ (z >>> 29);
  }

  private boolean isHex(int at) {
    return at < limit && Character.digit(bytes[at], 16) >= 0;
  }

  private boolean isWord(int at) {
    int c = bytes[at];
    if (c >= 0) {
      return FOLDED[c] != 0;
    }
    int point = point(at);
    return point < FOLDED.length
        ? FOLDED[point] != 0
        : Character.isLetterOrDigit(point)
            || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private int point(int at) {
    int c = bytes[at];
    int size = size(c);
    if (size == 1 || at + size > limit) {
      return c & 0xff;
    }
    if (size == 2) {
      return ((c & 0x1f) << 6) | (bytes[at + 1] & 0x3f);
    }
    return new String(bytes, at, size, StandardCharsets.UTF_8).codePointAt(0);
  }

  private static int size(int c) {
    return c >= 0 || (c & 0xe0) == 0xc0 ? (c >= 0 ? 1 : 2) : (c & 0xf0) == 0xe0 ? 3 : 4;
  }

  private static char base(char c) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    char first = Character.toLowerCase(parts.charAt(0));
    return Character.isLetterOrDigit(first) ? first : Character.toLowerCase(c);
  }
}
