package dev.highwater.dataset.literal;

import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.ColumnType;
import java.util.Arrays;
import java.util.List;

/// Makes the literal of a type, or of a part of it, out of a value of JSON.
sealed interface JsonPart {

  /// Reads one value and appends its literal; false for null.
  boolean append(LiteralScanner scan, Utf8 out);

  static JsonPart of(ColumnType type) {
    ColumnType base = type.base();
    ColumnType element = base.element();
    if (element != null) {
      return switch (base.kind()) {
        case ARRAY -> new Elements(element, Literals.delimiter(element), true);
        case MULTIRANGE -> new Elements(element, ',', false);
        case RANGE -> new Bounds(of(element));
        default -> new Plain(base);
      };
    }
    if (base.kind() == ColumnType.Kind.COMPOSITE) {
      return new Fields(base.fields());
    }
    return isPairs(base) ? new Pairs() : new Plain(base);
  }

  static boolean isPairs(ColumnType type) {
    return "hstore".equals(type.extension()) && type.name().name().equals("hstore");
  }

  /// Appends text in double quotes, with a backslash before quotes and backslashes.
  private static void quote(Utf8 text, Utf8 out) {
    out.append((byte) '"');
    for (int i = 0; i < text.length(); i++) {
      byte c = text.bytes()[i];
      if (c == '"' || c == '\\') {
        out.append((byte) '\\');
      }
      out.append(c);
    }
    out.append((byte) '"');
  }

  /// A value that is not taken apart.
  final class Plain implements JsonPart {
    private final boolean json;
    private final int limit;

    Plain(ColumnType type) {
      json = type.name().name().startsWith("json");
      limit = type.maximumLength();
    }

    @Override
    public boolean append(LiteralScanner scan, Utf8 out) {
      if (scan.takeWord("null")) {
        return false;
      }
      if (json || scan.peek() != '"') {
        JsonText.copy(scan, out, json);
        return true;
      }
      int start = out.length();
      JsonText.string(scan, out);
      if (limit >= 0) {
        out.limit(start, limit);
      }
      return true;
    }
  }

  /// A string in a place where a list or an object could stand.
  private static boolean literal(LiteralScanner scan, Utf8 out) {
    if (scan.takeWord("null")) {
      return false;
    }
    if (scan.peek() != '"') {
      throw scan.broken("a list, an object or a text is needed");
    }
    JsonText.string(scan, out);
    return true;
  }

  /// Arrays of arrays have more dimensions: PostgreSQL has no type for them.
  final class Elements implements JsonPart {
    private final JsonPart element;
    private final char delimiter;
    private final boolean quoted;
    private final Utf8 text = new Utf8(64);

    Elements(ColumnType element, char delimiter, boolean quoted) {
      this.element = of(element);
      this.delimiter = delimiter;
      this.quoted = quoted;
    }

    @Override
    public boolean append(LiteralScanner scan, Utf8 out) {
      if (!scan.take('[')) {
        return literal(scan, out);
      }
      out.append((byte) '{');
      for (boolean first = true; JsonText.more(scan, ']', first); first = false) {
        if (!first) {
          out.append((byte) delimiter);
        }
        if (scan.peek() == '[' && element instanceof Plain plain && !plain.json) {
          append(scan, out);
        } else {
          one(scan, out);
        }
      }
      out.append((byte) '}');
      return true;
    }

    private void one(LiteralScanner scan, Utf8 out) {
      text.clear();
      if (!element.append(scan, text)) {
        out.append("NULL");
      } else if (quoted) {
        quote(text, out);
      } else {
        out.append(text);
      }
    }
  }

  /// The lower bound, which belongs to the range, and the upper, which does not; null is infinite.
  final class Bounds implements JsonPart {
    private final JsonPart bound;
    private final Utf8 text = new Utf8(32);

    Bounds(JsonPart bound) {
      this.bound = bound;
    }

    @Override
    public boolean append(LiteralScanner scan, Utf8 out) {
      if (!scan.take('[')) {
        return literal(scan, out);
      }
      out.append((byte) '[');
      int count = 0;
      for (; JsonText.more(scan, ']', count == 0); count++) {
        if (count > 0) {
          out.append((byte) ',');
        }
        text.clear();
        if (bound.append(scan, text)) {
          quote(text, out);
        }
      }
      if (count != 2) {
        throw scan.broken("a range has two bounds");
      }
      out.append((byte) ')');
      return true;
    }
  }

  /// By the names of fields, or a list in their order; what is left out is null.
  final class Fields implements JsonPart {
    private final byte[][] names;
    private final JsonPart[] parts;
    private final Utf8[] texts;
    private final boolean[] present;
    private final Utf8 key = new Utf8(32);

    Fields(List<ColumnType.Field> fields) {
      names =
          fields.stream()
              .map(field -> new Utf8().append(field.name()).toByteArray())
              .toArray(byte[][]::new);
      parts = fields.stream().map(field -> of(field.type())).toArray(JsonPart[]::new);
      texts = fields.stream().map(field -> new Utf8(32)).toArray(Utf8[]::new);
      present = new boolean[parts.length];
    }

    @Override
    public boolean append(LiteralScanner scan, Utf8 out) {
      Arrays.fill(present, false);
      if (scan.take('{')) {
        for (boolean first = true; JsonText.more(scan, '}', first); first = false) {
          key.clear();
          JsonText.string(scan, key);
          scan.blanks();
          scan.expect(':');
          scan.blanks();
          read(scan, named(scan));
        }
      } else if (scan.take('[')) {
        for (int i = 0; JsonText.more(scan, ']', i == 0); i++) {
          if (i == parts.length) {
            throw scan.broken("it has more than " + parts.length + " fields");
          }
          read(scan, i);
        }
      } else {
        return literal(scan, out);
      }
      write(out);
      return true;
    }

    private int named(LiteralScanner scan) {
      for (int i = 0; i < names.length; i++) {
        if (Arrays.equals(names[i], 0, names[i].length, key.bytes(), 0, key.length())) {
          return i;
        }
      }
      throw scan.broken("the type has no field " + key);
    }

    private void read(LiteralScanner scan, int field) {
      texts[field].clear();
      present[field] = parts[field].append(scan, texts[field]);
    }

    private void write(Utf8 out) {
      out.append((byte) '(');
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          out.append((byte) ',');
        }
        if (present[i]) {
          quote(texts[i], out);
        }
      }
      out.append((byte) ')');
    }
  }

  /// Keys and values of `hstore`; numbers and truths are their text.
  final class Pairs implements JsonPart {
    private final Utf8 text = new Utf8(64);

    @Override
    public boolean append(LiteralScanner scan, Utf8 out) {
      if (!scan.take('{')) {
        return literal(scan, out);
      }
      for (boolean first = true; JsonText.more(scan, '}', first); first = false) {
        if (!first) {
          out.append(", ");
        }
        text.clear();
        JsonText.string(scan, text);
        quote(text, out);
        out.append("=>");
        scan.blanks();
        scan.expect(':');
        scan.blanks();
        value(scan, out);
      }
      return true;
    }

    private void value(LiteralScanner scan, Utf8 out) {
      text.clear();
      if (scan.takeWord("null")) {
        out.append("NULL");
        return;
      }
      if (scan.peek() == '"') {
        JsonText.string(scan, text);
      } else {
        JsonText.copy(scan, text, true);
      }
      quote(text, out);
    }
  }
}
