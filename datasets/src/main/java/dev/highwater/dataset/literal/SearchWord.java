package dev.highwater.dataset.literal;

import dev.highwater.dataset.value.Utf8;

/// A word in a text search vector or query, and its weight.
final class SearchWord {

  private SearchWord() {}

  /// Appends a word: quoted, with quotes doubled, or up to a blank or one of the ends. A backslash
  /// keeps the next character as it is.
  static void read(LiteralScanner scan, Utf8 out, String ends) {
    if (scan.take('\'')) {
      while (!scan.take('\'') || scan.peek() == '\'') {
        int c = scan.next();
        out.append((byte) (c == '\\' ? scan.next() : c));
      }
      return;
    }
    for (int c = scan.peek();
        c >= 0 && !LiteralScanner.isBlank(c) && ends.indexOf(c) < 0;
        c = scan.peek()) {
      scan.next();
      out.append((byte) (c == '\\' ? scan.next() : c));
    }
  }

  /// A letter from A, which is 3, to D, which is 0 like no letter.
  static int weight(LiteralScanner scan) {
    int c = scan.peek() | 0x20;
    if (scan.done() || c < 'a' || c > 'd') {
      return 0;
    }
    scan.next();
    return 'd' - c;
  }
}
