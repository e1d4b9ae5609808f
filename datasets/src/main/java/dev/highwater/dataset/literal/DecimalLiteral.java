package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import java.util.Arrays;

/// `numeric` of any precision.
///
/// Kept as its digits without point, and how many of them stand before the point; that number may
/// be negative or larger than there are digits.
final class DecimalLiteral implements FieldEncoder {

  private static final int NEGATIVE = 0x4000;
  private static final int NAN = 0xc000;
  private static final int INFINITY = 0xd000;
  private static final int MINUS_INFINITY = 0xf000;

  /// What the server sends as the display scale of infinities: bits of their header.
  private static final int INFINITE_SCALE = 32;

  private static final int MOST_SHOWN = 16_383;

  private final LiteralScanner scan;
  private final int precision;
  private final int scale;
  private byte[] digits = new byte[64];
  private int count;
  private int point;

  /// @param precision of `numeric(p,s)`, or -1
  /// @param scale of `numeric(p,s)`, may be negative; any without precision
  DecimalLiteral(String type, int precision, int scale) {
    this.scan = new LiteralScanner(type);
    this.precision = precision;
    this.scale = scale;
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    boolean negative = scan.take('-');
    boolean signed = negative || scan.take('+');
    if (LiteralScanner.isLetter(scan.peek())) {
      word(signed, negative, out);
      return;
    }
    read();
    scan.finish();
    int shown = Math.max(0, count - point);
    if (precision >= 0) {
      round();
      shown = Math.max(0, scale);
    }
    if (shown > MOST_SHOWN) {
      throw scan.broken("it has more than 16383 digits after the point");
    }
    emit(negative, shown, out);
  }

  private void word(boolean signed, boolean negative, CopyBuffer out) {
    boolean infinite = scan.takeWord("infinity") || scan.takeWord("inf");
    if (!infinite && (signed || !scan.takeWord("nan"))) {
      throw scan.broken("it is no number");
    }
    scan.finish();
    if (infinite && precision >= 0) {
      throw scan.broken("only a numeric without precision can be infinite");
    }
    int sign = infinite ? (negative ? MINUS_INFINITY : INFINITY) : NAN;
    special(sign, infinite ? INFINITE_SCALE : 0, out);
  }

  private static void special(int sign, int shown, CopyBuffer out) {
    out.beginField();
    out.putInt2(0);
    out.putInt2(0);
    out.putInt2(sign);
    out.putInt2(shown);
    out.endField();
  }

  private void read() {
    count = 0;
    boolean fraction = false;
    point = 0;
    for (int c = scan.peek();
        LiteralScanner.isDigit(c) || (c == '.' && !fraction);
        c = scan.peek()) {
      scan.next();
      if (c == '.') {
        fraction = true;
        point = count;
      } else {
        add(c - '0');
      }
    }
    if (!fraction) {
      point = count;
    }
    if (count == 0) {
      throw scan.broken("a digit is missing");
    }
    if (scan.take('e') || scan.take('E')) {
      boolean down = scan.take('-');
      if (!down) {
        scan.take('+');
      }
      long exponent = scan.digits();
      if (exponent > 131_072) {
        throw scan.broken("it is out of range");
      }
      point += (int) (down ? -exponent : exponent);
    }
  }

  private void add(int digit) {
    if (count == digits.length) {
      digits = Arrays.copyOf(digits, count * 2);
    }
    digits[count++] = (byte) digit;
  }

  /// To the column's scale, half away from zero, as the server does.
  private void round() {
    int kept = point + scale;
    if (kept < 0) {
      count = 0;
    } else if (kept < count) {
      boolean up = digits[kept] >= 5;
      count = kept;
      if (up) {
        increment();
      }
    }
    int first = 0;
    while (first < count && digits[first] == 0) {
      first++;
    }
    if (first < count && point - first > precision - scale) {
      throw scan.broken("it has more than " + (precision - scale) + " digits before the point");
    }
  }

  private void increment() {
    int i = count - 1;
    while (i >= 0 && digits[i] == 9) {
      digits[i--] = 0;
    }
    if (i >= 0) {
      digits[i]++;
      return;
    }
    add(0);
    System.arraycopy(digits, 0, digits, 1, count - 1);
    digits[0] = 1;
    point++;
  }

  /// In groups of four digits around the point, without zero groups at either end.
  private void emit(boolean negative, int shown, CopyBuffer out) {
    int first = 0;
    while (first < count && digits[first] == 0) {
      first++;
    }
    int last = count - 1;
    while (last >= first && digits[last] == 0) {
      last--;
    }
    if (last < first) {
      special(0, shown, out);
      return;
    }
    int weight = Math.floorDiv(point - 1 - first, 4);
    int lowest = Math.floorDiv(point - 1 - last, 4);
    if (weight > Short.MAX_VALUE) {
      throw scan.broken("it is out of range");
    }
    out.beginField();
    out.putInt2(weight - lowest + 1);
    out.putInt2(weight);
    out.putInt2(negative ? NEGATIVE : 0);
    out.putInt2(shown);
    for (int group = weight; group >= lowest; group--) {
      int value = 0;
      for (int power = 3; power >= 0; power--) {
        int index = point - 1 - (4 * group + power);
        value = value * 10 + (index >= 0 && index < count ? digits[index] : 0);
      }
      out.putInt2(value);
    }
    out.endField();
  }
}
