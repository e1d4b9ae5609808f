package dev.highwater.dataset.literal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.highwater.dataset.value.Jsonb;
import dev.highwater.dataset.value.Utf8;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;

/// Types whose binary form is their text, or near to it.
final class TextLiterals {

  private static final int NAME_BYTES = 63;

  private TextLiterals() {}

  static FieldEncoder text() {
    return (text, from, to, out) -> out.writeText(text, from, to - from);
  }

  /// `varchar(n)`, which must not be longer, but for blanks at its end.
  static FieldEncoder varying(String type, int length) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) ->
        out.writeText(text, from, within(scan, text, from, to, length) - from);
  }

  /// `char(n)`, which is filled up with blanks.
  static FieldEncoder padded(String type, int length) {
    LiteralScanner scan = new LiteralScanner(type);
    return (text, from, to, out) -> {
      int end = within(scan, text, from, to, length);
      out.beginField();
      out.putBytes(text, from, end - from);
      for (int missing = length - characters(text, from, end); missing > 0; missing--) {
        out.putInt1(' ');
      }
      out.endField();
    };
  }

  /// The end of the text without blanks that are too many.
  private static int within(LiteralScanner scan, byte[] text, int from, int to, int length) {
    int end = to;
    for (int more = characters(text, from, to) - length; more > 0; more--) {
      if (text[--end] != ' ') {
        throw scan.over(text, from, to).broken("it is longer than " + length + " characters");
      }
    }
    return end;
  }

  private static int characters(byte[] text, int from, int to) {
    int characters = 0;
    for (int i = from; i < to; i++) {
      if ((text[i] & 0xc0) != 0x80) {
        characters++;
      }
    }
    return characters;
  }

  /// `name`, which is cut to 63 bytes without cutting a character.
  static FieldEncoder name() {
    return (text, from, to, out) -> {
      int end = Math.min(to, from + NAME_BYTES);
      while (end < to && end > from && (text[end] & 0xc0) == 0x80) {
        end--;
      }
      out.writeText(text, from, end - from);
    };
  }

  /// `"char"`: a single byte, of which the empty text is the zero.
  static FieldEncoder singleByte() {
    return (text, from, to, out) -> {
      out.beginField();
      out.putInt1(from < to ? text[from] : 0);
      out.endField();
    };
  }

  static FieldEncoder label(String type, List<String> labels) {
    LiteralScanner scan = new LiteralScanner(type);
    byte[][] known = labels.stream().map(label -> label.getBytes(UTF_8)).toArray(byte[][]::new);
    return (text, from, to, out) -> {
      for (byte[] label : known) {
        if (Arrays.equals(label, 0, label.length, text, from, to)) {
          out.writeText(text, from, to - from);
          return;
        }
      }
      throw scan.over(text, from, to).broken("its labels are " + String.join(", ", labels));
    };
  }

  /// `jsonb`, in the form in which the server keeps it.
  static FieldEncoder jsonb(String type) {
    LiteralScanner scan = new LiteralScanner(type);
    Utf8 canonical = new Utf8();
    return (text, from, to, out) -> {
      canonical.clear();
      try {
        Jsonb.canonical(new String(text, from, to - from, UTF_8), canonical);
      } catch (JacksonException broken) {
        throw scan.over(text, from, to).broken(String.valueOf(broken.getOriginalMessage()));
      }
      out.writeJsonb(canonical);
    };
  }

  /// Text behind a byte that says which version of the type it is: `jsonpath`, `ltree`.
  static FieldEncoder versioned() {
    return (text, from, to, out) -> {
      out.beginField();
      out.putInt1(1);
      out.putBytes(text, from, to - from);
      out.endField();
    };
  }
}
