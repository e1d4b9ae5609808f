package dev.highwater.anonymize.check.scan;

import java.util.Arrays;

/// Finds what is encoded in a text, and decodes it: Base64 in both alphabets, hexadecimal, and the
/// escapes of addresses, JSON and XML; and takes out tags, which may stand in the middle of a name.
/// Confined to one thread.
final class Encodings {

  private static final int SHORTEST_BASE64 = 10;
  private static final int SHORTEST_HEX = 10;
  private static final byte[] SIXTY_FOUR = new byte[128];
  private static final byte[] SIXTEEN = new byte[128];
  private static final int PRINTED = 4_096;
  private static final int LONGEST_TAG = 512;

  static {
    Arrays.fill(SIXTY_FOUR, (byte) -1);
    Arrays.fill(SIXTEEN, (byte) -1);
    for (int i = 0; i < 26; i++) {
      SIXTY_FOUR['A' + i] = (byte) i;
      SIXTY_FOUR['a' + i] = (byte) (26 + i);
    }
    for (int i = 0; i < 10; i++) {
      SIXTY_FOUR['0' + i] = (byte) (52 + i);
      SIXTEEN['0' + i] = (byte) i;
    }
    for (int i = 0; i < 6; i++) {
      SIXTEEN['a' + i] = (byte) (10 + i);
      SIXTEEN['A' + i] = (byte) (10 + i);
    }
    SIXTY_FOUR['+'] = 62;
    SIXTY_FOUR['-'] = 62;
    SIXTY_FOUR['/'] = 63;
    SIXTY_FOUR['_'] = 63;
  }

  /// What to do with a decoded piece.
  interface Decoded {
    /// A piece was decoded.
    ///
    /// @param place where it stands in the raw text
    void text(byte[] bytes, int length, int place);
  }

  /// Shows all that can be decoded.
  ///
  /// @param depth how many codes were taken off already
  void decode(byte[] raw, int offset, int length, int depth, Decoded sink) {
    int end = offset + length;
    boolean escapes = false;
    int run = offset;
    for (int i = offset; i <= end; i++) {
      int b = i < end ? raw[i] : ' ';
      if (b >= 0 && SIXTY_FOUR[b] >= 0) {
        continue;
      }
      escapes |= b == '%' || b == '\\' || b == '&' || b == '<';
      if (i - run >= SHORTEST_BASE64) {
        run(raw, run, i, sink);
      }
      run = i + 1;
    }
    if (escapes) {
      byte[] plain = new byte[length];
      int size = unescape(raw, offset, end, plain);
      if (size < length) {
        sink.text(plain, size, offset);
      }
    }
  }

  private void run(byte[] raw, int start, int end, Decoded sink) {
    hex(raw, start, end, sink);
    if (!base64(raw, start, end, sink)) {
      // Something of the same letters stands before it: a path, a name.
      int from = start;
      for (int i = start; i <= end; i++) {
        if (i == end || raw[i] == '/' || raw[i] == '-' || raw[i] == '_' || raw[i] == '+') {
          if (i - from >= SHORTEST_BASE64 && i - from < end - start) {
            base64(raw, from, i, sink);
          }
          from = i + 1;
        }
      }
    }
  }

  private static boolean base64(byte[] raw, int start, int end, Decoded sink) {
    for (int shift = 0; shift < 4 && end - start - shift >= SHORTEST_BASE64; shift++) {
      int from = start + shift;
      if (!mayBePrinted(raw, from, end)) {
        continue;
      }
      byte[] decoded = new byte[(end - from) * 3 / 4 + 3];
      int size = 0;
      int bits = 0;
      int held = 0;
      for (int i = from; i < end; i++) {
        held = held << 6 | SIXTY_FOUR[raw[i]];
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          decoded[size++] = (byte) (held >>> bits);
        }
      }
      if (printed(decoded, size)) {
        sink.text(decoded, size, from);
        return true;
      }
    }
    return false;
  }

  /// Whether the first three bytes are what texts begin with; most words of a language fail here.
  private static boolean mayBePrinted(byte[] raw, int at, int end) {
    if (end - at < 8) {
      return false;
    }
    for (int group = at; group < at + 8; group += 4) {
      int held =
          SIXTY_FOUR[raw[group]] << 18
              | SIXTY_FOUR[raw[group + 1]] << 12
              | SIXTY_FOUR[raw[group + 2]] << 6
              | SIXTY_FOUR[raw[group + 3]];
      if (isControl(held >>> 16) || isControl(held >>> 8 & 0xff) || isControl(held & 0xff)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isControl(int b) {
    return (b < 32 && b != '\n' && b != '\r' && b != '\t') || b == 127 || b >= 0xf5 || b == 0xc0;
  }

  private static void hex(byte[] raw, int start, int end, Decoded sink) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i < end && SIXTEEN[raw[i]] >= 0) {
        continue;
      }
      if (i - from >= SHORTEST_HEX) {
        for (int shift = 0; shift < 2; shift++) {
          byte[] decoded = new byte[(i - from - shift) / 2];
          for (int j = 0; j < decoded.length; j++) {
            int at = from + shift + 2 * j;
            decoded[j] = (byte) (SIXTEEN[raw[at]] << 4 | SIXTEEN[raw[at + 1]]);
          }
          if (printed(decoded, decoded.length)) {
            sink.text(decoded, decoded.length, from);
            break;
          }
        }
      }
      from = i + 1;
    }
  }

  /// Whether it reads like text: nine in ten bytes are ones that texts have.
  private static boolean printed(byte[] bytes, int length) {
    int looked = Math.min(length, PRINTED);
    int strange = 0;
    for (int i = 0; i < looked; i++) {
      strange += isControl(bytes[i] & 0xff) ? 1 : 0;
    }
    return looked > 3 && strange * 10 <= looked;
  }

  private static int unescape(byte[] raw, int offset, int end, byte[] out) {
    int size = 0;
    int i = offset;
    while (i < end) {
      int b = raw[i];
      if (b == '%' && i + 2 < end && hexAt(raw, i + 1, 2) >= 0) {
        out[size++] = (byte) hexAt(raw, i + 1, 2);
        i += 3;
      } else if (b == '\\' && i + 5 < end && raw[i + 1] == 'u' && hexAt(raw, i + 2, 4) >= 0) {
        size = utf8(hexAt(raw, i + 2, 4), out, size);
        i += 6;
      } else if (b == '\\' && i + 1 < end) {
        out[size++] = (byte) ("nrtbf".indexOf(raw[i + 1]) >= 0 ? ' ' : raw[i + 1]);
        i += 2;
      } else if (b == '&' && i + 3 < end && raw[i + 1] == '#') {
        int stop = i + 2;
        while (stop < end && stop < i + 10 && raw[stop] != ';') {
          stop++;
        }
        int code = entity(raw, i + 2, stop);
        if (code > 0) {
          size = utf8(code, out, size);
          i = stop + 1;
        } else {
          out[size++] = raw[i++];
        }
      } else if (b == '<' && tagEnd(raw, i, end) > 0) {
        i = tagEnd(raw, i, end);
      } else {
        out[size++] = raw[i++];
      }
    }
    return size;
  }

  /// Behind the tag that begins there, 0 where none does.
  private static int tagEnd(byte[] raw, int at, int end) {
    int next = at + 1 < end ? raw[at + 1] : ' ';
    boolean begins =
        next == '/' || next == '!' || next == '?' || (next > 0 && Character.isLetter(next));
    for (int i = at + 1; begins && i < Math.min(end, at + LONGEST_TAG); i++) {
      if (raw[i] == '>') {
        return i + 1;
      }
    }
    return 0;
  }

  private static int entity(byte[] raw, int start, int stop) {
    boolean hexadecimal = start < stop && (raw[start] == 'x' || raw[start] == 'X');
    int from = hexadecimal ? start + 1 : start;
    int code = 0;
    for (int i = from; i < stop; i++) {
      int digit = raw[i] < 0 ? -1 : SIXTEEN[raw[i]];
      if (digit < 0 || (!hexadecimal && digit > 9)) {
        return -1;
      }
      code = code * (hexadecimal ? 16 : 10) + digit;
    }
    return code > 0xffff ? -1 : code;
  }

  private static int hexAt(byte[] raw, int at, int digits) {
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = raw[i] < 0 ? -1 : SIXTEEN[raw[i]];
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /// Never longer than the escape it comes from.
  private static int utf8(int code, byte[] out, int at) {
    int size = at;
    if (code < 0x80) {
      out[size++] = (byte) code;
    } else if (code < 0x800) {
      out[size++] = (byte) (0xc0 | code >> 6);
      out[size++] = (byte) (0x80 | (code & 0x3f));
    } else {
      out[size++] = (byte) (0xe0 | code >> 12);
      out[size++] = (byte) (0x80 | (code >> 6 & 0x3f));
      out[size++] = (byte) (0x80 | (code & 0x3f));
    }
    return size;
  }
}
