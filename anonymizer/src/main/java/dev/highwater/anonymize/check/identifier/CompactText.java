package dev.highwater.anonymize.check.identifier;

import java.util.Arrays;

/// A text as it is searched: letters and digits alone, without case and accents, one byte each,
/// with a mark where a word begins. Reused; confined to one thread.
///
/// Whatever a text has between its words, and however it writes their letters, is gone here, which
/// is why file names, spacing and punctuation need no care of their own.
public final class CompactText {

  /// Something that is neither letter nor digit stands before it.
  public static final byte SEPARATED = 1;

  /// It follows a digit and is a letter, or the other way round, or is a capital after a small one.
  public static final byte CHANGED = 2;

  private static final byte[] CHANGE = new byte[16];

  static {
    CHANGE[Letters.LOWER << 2 | Letters.UPPER] = CHANGED;
    CHANGE[Letters.LOWER << 2 | Letters.DIGIT] = CHANGED;
    CHANGE[Letters.UPPER << 2 | Letters.DIGIT] = CHANGED;
    CHANGE[Letters.DIGIT << 2 | Letters.LOWER] = CHANGED;
    CHANGE[Letters.DIGIT << 2 | Letters.UPPER] = CHANGED;
  }

  private final Letters letters = new Letters();
  private byte[] characters = new byte[256];
  private byte[] marks = new byte[256];
  private int length;

  /// The letters and digits; the first [#length()] count.
  public byte[] characters() {
    return characters;
  }

  /// The mark of each.
  public byte[] marks() {
    return marks;
  }

  /// How many there are.
  public int length() {
    return length;
  }

  /// Takes a text of UTF-8; bytes that are none separate words. NUL is nothing at all, so that
  /// UTF-16 of plain letters is read as well.
  public void read(byte[] raw, int offset, int count) {
    read(raw, offset, offset + count, Integer.MAX_VALUE);
  }

  /// Where in the raw text a place of the compact one comes from.
  public int rawOffset(byte[] raw, int offset, int count, int place) {
    return read(raw, offset, offset + count, place);
  }

  private int read(byte[] raw, int offset, int end, int stop) {
    if (characters.length < end - offset + 8) {
      int room = Math.max(end - offset + 8, characters.length * 2);
      characters = new byte[room];
      marks = new byte[room];
    }
    byte[] out = characters;
    byte[] signs = marks;
    int n = 0;
    int mark = SEPARATED;
    int before = 0;
    int i = offset;
    while (i < end) {
      int b = raw[i];
      if (b > 0) {
        byte folded = Letters.FOLDED[b];
        if (folded == 0) {
          mark = SEPARATED;
          before = 0;
        } else {
          if (n >= stop) {
            return i;
          }
          int kind = Letters.CLASS[b];
          signs[n] = (byte) (mark | CHANGE[before << 2 | kind]);
          out[n++] = folded;
          mark = 0;
          before = kind;
        }
        i++;
      } else if (b == 0) {
        i++;
      } else {
        int size = sizeAt(raw, i, end);
        byte[] folded = size == 0 ? Letters.SEPARATOR : letters.folded(at(raw, i, size));
        if (folded.length == 1 && folded[0] == 0) {
          mark = SEPARATED;
          before = 0;
        } else if (folded.length > 0) {
          if (n >= stop) {
            return i;
          }
          if (n + folded.length + (end - i) > out.length) {
            characters = Arrays.copyOf(out, out.length * 2 + folded.length);
            marks = Arrays.copyOf(signs, characters.length);
            out = characters;
            signs = marks;
          }
          for (byte one : folded) {
            signs[n] = (byte) mark;
            out[n++] = one;
            mark = 0;
          }
          before = 0;
        }
        i += Math.max(1, size);
      }
    }
    length = n;
    return end;
  }

  /// Bytes of the character there, 0 where there is none.
  private static int sizeAt(byte[] raw, int at, int end) {
    int lead = raw[at] & 0xff;
    int size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (size == 0 || at + size > end || lead > 0xf4) {
      return 0;
    }
    for (int i = 1; i < size; i++) {
      if ((raw[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return size;
  }

  private static int at(byte[] raw, int at, int size) {
    int character = raw[at] & (0xff >> (size + 1));
    for (int i = 1; i < size; i++) {
      character = character << 6 | (raw[at + i] & 0x3f);
    }
    return character;
  }
}
