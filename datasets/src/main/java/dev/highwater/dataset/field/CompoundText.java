package dev.highwater.dataset.field;

import java.util.List;

/// Arrays, ranges, composites and whatever else is made of other values.
final class CompoundText {

  private static final int EMPTY = 1;
  private static final int LOWER_INCLUSIVE = 2;
  private static final int UPPER_INCLUSIVE = 4;
  private static final int LOWER_INFINITE = 8;
  private static final int UPPER_INFINITE = 16;
  private static final String SPACE = " \t\n\r\u000b\f";

  private CompoundText() {}

  static FieldText array(FieldText element, char delimiter) {
    return (bytes, at, _, out) -> new ArrayText(element, delimiter, bytes, out).append(at);
  }

  static FieldText range(FieldText bound) {
    return (bytes, at, _, out) -> range(bound, bytes, at, out);
  }

  private static void range(FieldText bound, byte[] bytes, int start, StringBuilder out) {
    int flags = bytes[start];
    if ((flags & EMPTY) != 0) {
      out.append("empty");
      return;
    }
    int at = start + 1;
    out.append((flags & LOWER_INCLUSIVE) != 0 ? '[' : '(');
    if ((flags & LOWER_INFINITE) == 0) {
      int length = Bytes.int4(bytes, at);
      part(bound, bytes, at + 4, length, "\"\\()[],", out);
      at += 4 + length;
    }
    out.append(',');
    if ((flags & UPPER_INFINITE) == 0) {
      part(bound, bytes, at + 4, Bytes.int4(bytes, at), "\"\\()[],", out);
    }
    out.append((flags & UPPER_INCLUSIVE) != 0 ? ']' : ')');
  }

  static FieldText multirange(FieldText range) {
    return (bytes, start, _, out) -> {
      int count = Bytes.int4(bytes, start);
      int at = start + 4;
      out.append('{');
      for (int i = 0; i < count; i++) {
        int length = Bytes.int4(bytes, at);
        range.append(bytes, at + 4, length, i == 0 ? out : out.append(','));
        at += 4 + length;
      }
      out.append('}');
    };
  }

  static FieldText composite(List<FieldText> fields) {
    return (bytes, start, _, out) -> {
      int at = start + 4;
      out.append('(');
      for (int i = 0; i < fields.size(); i++) {
        out.append(i == 0 ? "" : ",");
        int length = Bytes.int4(bytes, at + 4);
        if (length >= 0) {
          part(fields.get(i), bytes, at + 8, length, "\"\\(),", out);
        }
        at += 8 + Math.max(0, length);
      }
      out.append(')');
    };
  }

  /// A part with its quotes and backslashes doubled, in quotes where it has one of the signs.
  private static void part(
      FieldText text, byte[] bytes, int at, int length, String signs, StringBuilder out) {
    int start = out.length();
    text.append(bytes, at, length, out);
    boolean quoted = out.length() == start;
    for (int i = start; i < out.length() && !quoted; i++) {
      quoted = signs.indexOf(out.charAt(i)) >= 0 || SPACE.indexOf(out.charAt(i)) >= 0;
    }
    if (quoted) {
      String plain = out.substring(start).replace("\\", "\\\\").replace("\"", "\"\"");
      out.setLength(start);
      out.append('"').append(plain).append('"');
    }
  }

  /// `hstore`
  static void pairs(byte[] bytes, int start, StringBuilder out) {
    int count = Bytes.int4(bytes, start);
    int at = start + 4;
    for (int i = 0; i < count; i++) {
      int key = Bytes.int4(bytes, at);
      quoted(Bytes.text(bytes, at + 4, key), i == 0 ? out : out.append(", "));
      at += 4 + key;
      int value = Bytes.int4(bytes, at);
      out.append("=>");
      if (value < 0) {
        out.append("NULL");
      } else {
        quoted(Bytes.text(bytes, at + 4, value), out);
      }
      at += 4 + Math.max(0, value);
    }
  }

  /// `tsvector`
  static void lexemes(byte[] bytes, int start, StringBuilder out) {
    int count = Bytes.int4(bytes, start);
    int at = start + 4;
    for (int i = 0; i < count; i++) {
      int end = at;
      while (bytes[end] != 0) {
        end++;
      }
      String lexeme = Bytes.text(bytes, at, end - at);
      out.append(i == 0 ? "'" : " '");
      out.append(lexeme.replace("\\", "\\\\").replace("'", "''")).append('\'');
      int positions = Bytes.int2(bytes, end + 1) & 0xffff;
      at = end + 3;
      for (int p = 0; p < positions; p++, at += 2) {
        int position = Bytes.int2(bytes, at);
        out.append(p == 0 ? ':' : ',').append(position & 0x3fff);
        out.append("_CBA".charAt(position >> 14 & 3));
        if ((position >> 14 & 3) == 0) {
          out.setLength(out.length() - 1);
        }
      }
    }
  }

  private static void quoted(String plain, StringBuilder out) {
    out.append('"').append(plain.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  /// One array while it is printed.
  private static final class ArrayText {
    private final FieldText element;
    private final char delimiter;
    private final byte[] bytes;
    private final StringBuilder out;
    private int at;

    ArrayText(FieldText element, char delimiter, byte[] bytes, StringBuilder out) {
      this.element = element;
      this.delimiter = delimiter;
      this.bytes = bytes;
      this.out = out;
    }

    void append(int start) {
      int[] sizes = new int[Bytes.int4(bytes, start)];
      StringBuilder bounds = new StringBuilder();
      boolean shifted = false;
      at = start + 12;
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Bytes.int4(bytes, at);
        int lower = Bytes.int4(bytes, at + 4);
        shifted |= lower != 1;
        bounds.append('[').append(lower).append(':').append(lower + sizes[i] - 1).append(']');
        at += 8;
      }
      if (shifted) {
        out.append(bounds).append('=');
      }
      if (sizes.length == 0) {
        out.append("{}");
      } else {
        dimension(sizes, 0);
      }
    }

    private void dimension(int[] sizes, int depth) {
      out.append('{');
      for (int i = 0; i < sizes[depth]; i++) {
        if (i > 0) {
          out.append(delimiter);
        }
        if (depth + 1 < sizes.length) {
          dimension(sizes, depth + 1);
        } else {
          element();
        }
      }
      out.append('}');
    }

    private void element() {
      int length = Bytes.int4(bytes, at);
      at += 4;
      if (length < 0) {
        out.append("NULL");
        return;
      }
      int start = out.length();
      element.append(bytes, at, length, out);
      at += length;
      String plain = out.substring(start);
      if (plain.isEmpty() || plain.equalsIgnoreCase("NULL") || special(plain)) {
        out.setLength(start);
        quoted(plain, out);
      }
    }

    private boolean special(String plain) {
      for (int i = 0; i < plain.length(); i++) {
        char sign = plain.charAt(i);
        if (sign == delimiter || "\"\\{}".indexOf(sign) >= 0 || SPACE.indexOf(sign) >= 0) {
          return true;
        }
      }
      return false;
    }
  }
}
