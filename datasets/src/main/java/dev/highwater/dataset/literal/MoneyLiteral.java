package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;

/// `money`: an amount with two digits after the point, `-1,234.50`, with or without a sign of a
/// currency before it. The server keeps it as cents; what the locale makes of it is seen only when
/// it is shown.
final class MoneyLiteral implements FieldEncoder {

  private final LiteralScanner scan;

  MoneyLiteral(String type) {
    scan = new LiteralScanner(type);
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    boolean negative = scan.take('-');
    scan.take('$');
    negative |= scan.take('-');
    long cents = 0;
    int digits = 0;
    int decimals = -1;
    boolean up = false;
    while (!scan.done()) {
      int c = scan.next();
      if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (LiteralScanner.isDigit(c)) {
        digits++;
        if (decimals < 2) {
          cents = add(cents, c - '0');
          decimals += decimals < 0 ? 0 : 1;
        } else if (decimals == 2) {
          up = c >= '5';
          decimals++;
        }
      } else if (c != ',' || decimals >= 0) {
        throw scan.broken("'" + (char) c + "' is no digit");
      }
    }
    if (digits == 0) {
      throw scan.broken("a digit is missing");
    }
    for (int i = Math.max(0, decimals); i < 2; i++) {
      cents = add(cents, 0);
    }
    cents -= up ? 1 : 0;
    out.writeInt8(negative ? cents : -cents);
  }

  /// Below zero, where there is one number more.
  private long add(long cents, int digit) {
    if (cents < (Long.MIN_VALUE + digit) / 10) {
      throw scan.broken("it is out of range");
    }
    return cents * 10 - digit;
  }
}
