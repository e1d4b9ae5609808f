package dev.highwater.dataset.field;

/// `numeric` as PostgreSQL prints it, from its groups of four digits.
final class NumericText {

  private static final int NAN = 0xC000;
  private static final int INFINITY = 0xD000;
  private static final int MINUS_INFINITY = 0xF000;
  private static final int MINUS = 0x4000;

  private NumericText() {}

  static void append(byte[] bytes, int at, StringBuilder out) {
    int count = Bytes.int2(bytes, at);
    int weight = Bytes.int2(bytes, at + 2);
    int shown = Bytes.int2(bytes, at + 6);
    switch (Bytes.int2(bytes, at + 4) & 0xffff) {
      case NAN -> out.append("NaN");
      case INFINITY -> out.append("Infinity");
      case MINUS_INFINITY -> out.append("-Infinity");
      case MINUS -> digits(bytes, at + 8, count, weight, shown, out.append('-'));
      default -> digits(bytes, at + 8, count, weight, shown, out);
    }
  }

  private static void digits(
      byte[] bytes, int at, int count, int weight, int shown, StringBuilder out) {
    if (weight < 0) {
      out.append('0');
    }
    for (int group = 0; group <= weight; group++) {
      int value = group < count ? Bytes.int2(bytes, at + 2 * group) : 0;
      if (group == 0) {
        out.append(value);
      } else {
        padded(value, out);
      }
    }
    if (shown == 0) {
      return;
    }
    out.append('.');
    int end = out.length() + shown;
    for (int group = weight + 1; out.length() < end; group++) {
      padded(group >= 0 && group < count ? Bytes.int2(bytes, at + 2 * group) : 0, out);
    }
    out.setLength(end);
  }

  private static void padded(int group, StringBuilder out) {
    out.append((char) ('0' + group / 1000));
    out.append((char) ('0' + group / 100 % 10));
    out.append((char) ('0' + group / 10 % 10));
    out.append((char) ('0' + group % 10));
  }
}
