package dev.highwater.dataset.literal;

import dev.highwater.dataset.value.Utf8;

/// The parts of composites and ranges, which are quoted alike.
final class Quotes {

  private Quotes() {}

  /// Reads up to an end outside of quotes. A part may be quoted in pieces; in quotes a quote is
  /// doubled or has a backslash before it.
  ///
  /// @param ends the characters that end the part
  static void read(LiteralScanner scan, Utf8 out, String ends) {
    boolean inside = false;
    while (inside || ends.indexOf(scan.peek()) < 0) {
      int c = scan.next();
      if (c == '\\') {
        out.append((byte) scan.next());
      } else if (c != '"') {
        out.append((byte) c);
      } else if (inside && scan.take('"')) {
        out.append((byte) '"');
      } else {
        inside = !inside;
      }
    }
  }
}
