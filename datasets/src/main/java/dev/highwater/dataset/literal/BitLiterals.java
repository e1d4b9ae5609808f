package dev.highwater.dataset.literal;

/// Bits and bytes.
final class BitLiterals {

  private BitLiterals() {}

  /// `bit(n)` and `bit varying(n)`: `0110`, `b0110` or `x6`.
  ///
  /// @param modifier `atttypmod`, which is n
  /// @param exact whether exactly n bits are needed
  static FieldEncoder bits(String type, int modifier, boolean exact) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      boolean hexadecimal = scan.take('x') || scan.take('X');
      if (!hexadecimal && !scan.take('b')) {
        scan.take('B');
      }
      int length = (scan.end() - scan.at()) * (hexadecimal ? 4 : 1);
      if (modifier >= 0 && (exact ? length != modifier : length > modifier)) {
        throw scan.broken("it has " + length + " bits instead of " + modifier);
      }
      out.beginField();
      out.putInt4(length);
      int filled = 0;
      int current = 0;
      while (!scan.done()) {
        int digit = scan.hexDigit();
        if (!hexadecimal && digit > 1) {
          throw scan.broken("a bit is 0 or 1");
        }
        int width = hexadecimal ? 4 : 1;
        current = (current << width) | digit;
        filled += width;
        if (filled == 8) {
          out.putInt1(current);
          filled = 0;
          current = 0;
        }
      }
      if (filled > 0) {
        out.putInt1(current << (8 - filled));
      }
      out.endField();
    };
  }

  /// `bytea`: `\x` and hexadecimal digits, or text with octal escapes.
  static FieldEncoder bytes(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      out.beginField();
      if (to - from >= 2 && text[from] == '\\' && text[from + 1] == 'x') {
        scan.over(text, from + 2, to);
        while (!scan.done()) {
          out.putInt1((scan.hexDigit() << 4) | scan.hexDigit());
          scan.blanks();
        }
      } else {
        for (int i = from; i < to; i++) {
          if (text[i] != '\\') {
            out.putInt1(text[i]);
          } else if (i + 1 < to && text[i + 1] == '\\') {
            out.putInt1(text[++i]);
          } else {
            out.putInt1(octal(scan.over(text, from, to), i));
            i += 3;
          }
        }
      }
      out.endField();
    };
  }

  private static int octal(LiteralScanner scan, int backslash) {
    scan.moveTo(backslash + 1);
    int value = 0;
    for (int i = 0; i < 3; i++) {
      int digit = Character.digit(scan.peek(), 8);
      if (digit < 0) {
        throw scan.broken("after a '\\' come three octal digits");
      }
      scan.next();
      value = (value << 3) | digit;
    }
    if (value > 255) {
      throw scan.broken("a byte is at most \\377");
    }
    return value;
  }

  /// `uuid`: 32 hexadecimal digits, hyphens and braces where one likes them.
  static FieldEncoder uuid(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      scan.over(text, from, to);
      boolean braced = scan.take('{');
      long high = sixteenDigits(scan);
      long low = sixteenDigits(scan);
      if (braced) {
        scan.expect('}');
      }
      scan.finish();
      out.writeUuid(high, low);
    };
  }

  private static long sixteenDigits(LiteralScanner scan) {
    long value = 0;
    for (int i = 0; i < 16; i++) {
      scan.take('-');
      value = (value << 4) | scan.hexDigit();
    }
    return value;
  }
}
