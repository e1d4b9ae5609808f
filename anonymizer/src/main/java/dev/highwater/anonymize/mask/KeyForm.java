package dev.highwater.anonymize.mask;

import dev.highwater.schema.catalog.ColumnType;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/// How a value becomes part of a key: values that mean the same give the same bytes, whatever type
/// or spelling they are stored in.
enum KeyForm {
  /// Whole numbers of any width as eight bytes.
  WHOLE {
    @Override
    void append(byte[] bytes, int offset, int length, KeyBytes out) {
      long value = bytes[offset];
      for (int i = 1; i < length; i++) {
        value = (value << 8) | (bytes[offset + i] & 0xff);
      }
      out.addLong(value);
    }
  },
  /// The bytes as they are.
  EXACT {
    @Override
    void append(byte[] bytes, int offset, int length, KeyBytes out) {
      out.add(bytes, offset, length);
    }
  },
  /// Text without regard to case, accents and blanks.
  FOLDED {
    @Override
    void append(byte[] bytes, int offset, int length, KeyBytes out) {
      int start = out.size();
      boolean blank = false;
      boolean begun = false;
      for (int i = offset; i < offset + length; i++) {
        int c = bytes[i];
        if (c < 0) {
          out.truncate(start);
          appendFolded(bytes, offset, length, out);
          return;
        }
        if (c <= ' ') {
          blank = begun;
        } else {
          if (blank) {
            out.add(' ');
            blank = false;
          }
          begun = true;
          out.add(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
      }
    }
  },
  /// The last ten digits of a number that is written with or without country code, blanks and
  /// dashes.
  DIGITS {
    @Override
    void append(byte[] bytes, int offset, int length, KeyBytes out) {
      int digits = 0;
      int i = offset + length - 1;
      for (; i >= offset && digits < 10; i--) {
        int c = bytes[i];
        if (c >= '0' && c <= '9') {
          out.add(c);
          digits++;
        }
      }
      if (digits < 5) {
        FOLDED.append(bytes, offset, length, out);
      }
    }
  };

  abstract void append(byte[] bytes, int offset, int length, KeyBytes out);

  /// The slow way, for what is not ASCII.
  private static void appendFolded(byte[] bytes, int offset, int length, KeyBytes out) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("\\s+", " ");
    byte[] utf8 = folded.getBytes(StandardCharsets.UTF_8);
    out.add(utf8, 0, utf8.length);
  }

  /// How values of a type are told apart.
  static KeyForm of(ColumnType type) {
    return switch (type.base().name().name()) {
      case "int2", "int4", "int8", "oid" -> WHOLE;
      case "text", "varchar", "bpchar", "citext", "name" -> FOLDED;
      default -> EXACT;
    };
  }
}
