package dev.highwater.dataset.literal;

import dev.highwater.dataset.value.Utf8;

/// Reads JSON piece by piece.
final class JsonText {

  private JsonText() {}

  /// Appends what a string stands for; the scanner is at its quote.
  static void string(LiteralScanner scan, Utf8 out) {
    scan.expect('"');
    while (!scan.take('"')) {
      int c = scan.next();
      if (c == '\\') {
        escaped(scan, out);
      } else {
        out.append((byte) c);
      }
    }
  }

  private static void escaped(LiteralScanner scan, Utf8 out) {
    int c = scan.next();
    switch (c) {
      case 'b' -> out.append((byte) '\b');
      case 'f' -> out.append((byte) '\f');
      case 'n' -> out.append((byte) '\n');
      case 'r' -> out.append((byte) '\r');
      case 't' -> out.append((byte) '\t');
      case 'u' -> {
        int unit = unit(scan);
        if (Character.isHighSurrogate((char) unit) && scan.take('\\') && scan.take('u')) {
          unit = Character.toCodePoint((char) unit, (char) unit(scan));
        }
        out.append(Character.toString(unit));
      }
      default -> out.append((byte) c);
    }
  }

  private static int unit(LiteralScanner scan) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = (value << 4) | scan.hexDigit();
    }
    return value;
  }

  /// Appends a value as it is written, without the blanks around its parts where they are not
  /// wanted.
  static void copy(LiteralScanner scan, Utf8 out, boolean blanks) {
    int depth = 0;
    do {
      int c = scan.next();
      if (blanks || !LiteralScanner.isBlank(c)) {
        out.append((byte) c);
      }
      switch (c) {
        case '"' -> copyString(scan, out);
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        default -> {}
      }
    } while (depth > 0 || (!scan.done() && ",]}: \t\n\r".indexOf(scan.peek()) < 0));
  }

  private static void copyString(LiteralScanner scan, Utf8 out) {
    int c;
    do {
      c = scan.next();
      out.append((byte) c);
      if (c == '\\') {
        out.append((byte) scan.next());
      }
    } while (c != '"');
  }

  /// Goes on to the next part of an array or object.
  ///
  /// @return whether there is one
  static boolean more(LiteralScanner scan, char end, boolean first) {
    scan.blanks();
    if (scan.take(end)) {
      return false;
    }
    if (!first) {
      scan.expect(',');
      scan.blanks();
    }
    return true;
  }
}
