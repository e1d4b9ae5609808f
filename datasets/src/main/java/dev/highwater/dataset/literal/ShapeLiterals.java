package dev.highwater.dataset.literal;

import dev.highwater.dataset.copy.CopyBuffer;
import java.util.Arrays;

/// Geometric types: coordinates, with whatever of `()[]<>{}` and commas between them.
final class ShapeLiterals {

  private ShapeLiterals() {}

  static FieldEncoder point(String type) {
    return of(type, (scan, numbers, count, out) -> fixed(scan, numbers, count, 2, out));
  }

  static FieldEncoder segment(String type) {
    return of(type, (scan, numbers, count, out) -> fixed(scan, numbers, count, 4, out));
  }

  static FieldEncoder circle(String type) {
    return of(
        type,
        (scan, numbers, count, out) -> {
          if (count == 3 && numbers[2] < 0) {
            throw scan.broken("its radius is below zero");
          }
          fixed(scan, numbers, count, 3, out);
        });
  }

  /// The upper right corner, then the lower left one, whichever were written.
  static FieldEncoder box(String type) {
    return of(
        type,
        (scan, numbers, count, out) -> {
          for (int i = 0; i < 2 && count == 4; i++) {
            if (numbers[i] < numbers[i + 2]) {
              double higher = numbers[i + 2];
              numbers[i + 2] = numbers[i];
              numbers[i] = higher;
            }
          }
          fixed(scan, numbers, count, 4, out);
        });
  }

  /// `{A,B,C}`, or through two points.
  static FieldEncoder line(String type) {
    return of(
        type,
        (scan, numbers, count, out) -> {
          if (count == 4) {
            through(scan, numbers);
          } else if (count == 3 && numbers[0] == 0 && numbers[1] == 0) {
            throw scan.broken("A and B are both 0");
          }
          fixed(scan, numbers, count == 4 ? 3 : count, 3, out);
        });
  }

  /// As the server's `line_construct` does, with its slope.
  private static void through(LiteralScanner scan, double[] numbers) {
    double x = numbers[0];
    double y = numbers[1];
    if (x == numbers[2] && y == numbers[3]) {
      throw scan.broken("its two points are one");
    }
    if (x == numbers[2]) {
      numbers[0] = -1;
      numbers[1] = 0;
      numbers[2] = x;
    } else if (y == numbers[3]) {
      numbers[0] = 0;
      numbers[1] = -1;
      numbers[2] = y;
    } else {
      double slope = (y - numbers[3]) / (x - numbers[2]);
      numbers[0] = slope;
      numbers[1] = -1;
      // Adding zero makes 0 of -0.
      numbers[2] = y - slope * x + 0.0;
    }
  }

  static FieldEncoder polygon(String type) {
    return of(
        type,
        (scan, numbers, count, out) -> {
          points(scan, count);
          out.beginField();
          list(numbers, count, out);
          out.endField();
        });
  }

  /// `[…]` is open, anything else closed.
  static FieldEncoder path(String type) {
    return of(
        type,
        (scan, numbers, count, out) -> {
          points(scan, count);
          out.beginField();
          out.putInt1(scan.first() == '[' ? 0 : 1);
          list(numbers, count, out);
          out.endField();
        });
  }

  private static void points(LiteralScanner scan, int count) {
    if (count == 0 || count % 2 != 0) {
      throw scan.broken("every point has two coordinates");
    }
  }

  private static void list(double[] numbers, int count, CopyBuffer out) {
    out.putInt4(count / 2);
    for (int i = 0; i < count; i++) {
      out.putInt8(Double.doubleToLongBits(numbers[i]));
    }
  }

  private static void fixed(
      LiteralScanner scan, double[] numbers, int count, int wanted, CopyBuffer out) {
    if (count != wanted) {
      throw scan.broken("it has " + count + " numbers instead of " + wanted);
    }
    out.beginField();
    for (int i = 0; i < wanted; i++) {
      out.putInt8(Double.doubleToLongBits(numbers[i]));
    }
    out.endField();
  }

  private static FieldEncoder of(String type, Shape shape) {
    return new Coordinates(new LiteralScanner(type), shape);
  }

  @FunctionalInterface
  private interface Shape {
    void write(LiteralScanner scan, double[] numbers, int count, CopyBuffer out);
  }

  private static final class Coordinates implements FieldEncoder {

    private final LiteralScanner scan;
    private final Shape shape;
    private double[] numbers = new double[8];

    Coordinates(LiteralScanner scan, Shape shape) {
      this.scan = scan;
      this.shape = shape;
    }

    @Override
    public void write(byte[] text, int from, int to, CopyBuffer out) {
      scan.over(text, from, to);
      int count = 0;
      while (skip()) {
        if (count == numbers.length) {
          numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = scan.number();
      }
      shape.write(scan, numbers, count, out);
    }

    /// Goes to the next number.
    private boolean skip() {
      while (!scan.done() && "()[]<>{}, \t\n".indexOf(scan.peek()) >= 0) {
        scan.next();
      }
      return !scan.done();
    }
  }
}
