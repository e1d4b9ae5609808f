package dev.highwater.dataset.field;

/// Geometric types.
final class ShapeText {

  private ShapeText() {}

  static void append(String type, byte[] bytes, int at, StringBuilder out) {
    switch (type) {
      case "point" -> point(bytes, at, out);
      case "line" -> {
        number(bytes, at, out.append('{'));
        number(bytes, at + 8, out.append(','));
        number(bytes, at + 16, out.append(','));
        out.append('}');
      }
      case "lseg" -> {
        points(bytes, at, 2, out.append('['));
        out.append(']');
      }
      case "box" -> points(bytes, at, 2, out);
      case "path" -> {
        boolean closed = bytes[at] != 0;
        points(bytes, at + 5, Bytes.int4(bytes, at + 1), out.append(closed ? '(' : '['));
        out.append(closed ? ')' : ']');
      }
      case "polygon" -> {
        points(bytes, at + 4, Bytes.int4(bytes, at), out.append('('));
        out.append(')');
      }
      case "circle" -> {
        point(bytes, at, out.append('<'));
        number(bytes, at + 16, out.append(','));
        out.append('>');
      }
      default -> throw new IllegalArgumentException(type);
    }
  }

  private static void points(byte[] bytes, int at, int count, StringBuilder out) {
    for (int i = 0; i < count; i++) {
      point(bytes, at + 16 * i, i == 0 ? out : out.append(','));
    }
  }

  private static void point(byte[] bytes, int at, StringBuilder out) {
    number(bytes, at, out.append('('));
    number(bytes, at + 8, out.append(','));
    out.append(')');
  }

  private static void number(byte[] bytes, int at, StringBuilder out) {
    FloatText.append(Bytes.float8(bytes, at), out);
  }
}
