package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import java.util.Arrays;

/// `cube`: a point `(1,2)`, or a box by two opposite corners `(1,2),(3,4)`.
final class CubeLiteral implements FieldEncoder {

  private static final int POINT = 0x8000_0000;

  private final LiteralScanner scan;
  private double[] numbers = new double[8];
  private int count;

  CubeLiteral(String type) {
    scan = new LiteralScanner(type);
  }

  @Override
  public void write(byte[] text, int from, int to, CopyBuffer out) {
    scan.over(text, from, to);
    count = 0;
    boolean bracket = scan.take('[');
    corner();
    int dimensions = count;
    scan.blanks();
    if (!scan.done() && scan.peek() != ']') {
      scan.take(',');
      scan.blanks();
      corner();
      if (count != 2 * dimensions) {
        throw scan.broken("its corners have different numbers of dimensions");
      }
    }
    if (bracket) {
      scan.expect(']');
    }
    scan.finish();
    boolean point =
        count == dimensions
            || Arrays.equals(numbers, 0, dimensions, numbers, dimensions, 2 * dimensions);
    out.beginField();
    out.putInt4(point ? dimensions | POINT : dimensions);
    for (int i = 0; i < (point ? dimensions : count); i++) {
      out.putInt8(Double.doubleToLongBits(numbers[i]));
    }
    out.endField();
  }

  private void corner() {
    boolean bracket = scan.take('(');
    scan.blanks();
    if (bracket && scan.take(')')) {
      return;
    }
    do {
      scan.blanks();
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      numbers[count++] = scan.number();
      scan.blanks();
    } while (scan.take(','));
    if (bracket) {
      scan.expect(')');
    }
  }
}
