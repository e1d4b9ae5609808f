package dev.highwater.anonymize.mask;

import dev.highwater.dataset.value.Pool;
import dev.highwater.dataset.value.Utf8;

/// Text without meaning, of a wanted length.
final class Filling {

  private Filling() {}

  /// How many characters UTF-8 bytes are.
  static int characters(byte[] bytes, int offset, int length) {
    int characters = 0;
    for (int i = offset; i < offset + length; i++) {
      characters += (bytes[i] & 0xc0) == 0x80 ? 0 : 1;
    }
    return characters;
  }

  /// Appends words, the last one cut so that there are just so many characters.
  ///
  /// @param words in ASCII
  static void append(Pool words, Draw draw, int characters, Utf8 out) {
    int from = out.length();
    while (out.length() - from < characters) {
      if (out.length() > from) {
        out.append((byte) ' ');
      }
      words.write(draw.below(words.size()), out);
    }
    out.truncate(from + characters);
    if (characters > 0 && out.bytes()[from + characters - 1] == ' ') {
      out.bytes()[from + characters - 1] = '.';
    }
  }
}
