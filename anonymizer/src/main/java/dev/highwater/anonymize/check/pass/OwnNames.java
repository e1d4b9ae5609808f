package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.Cells;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that say what their own cell is called, such as `username` and `username@example.org` in
/// a JSON's `username`.
///
/// Settings and forms that nobody has filled in are full of them. They tell of nobody, and looked
/// for as identifiers they are found in the names of columns, indexes and constraints.
final class OwnNames {

  private static final Pattern LAST = Pattern.compile("([^.\\[\\]*]+)(?:\\[\\*])*$");
  private static final byte[] NONE = {};

  private final byte[][] names;

  private OwnNames(byte[][] names) {
    this.names = names;
  }

  static OwnNames of(Cells cells) {
    byte[][] names = new byte[cells.all().size()][];
    for (Cell cell : cells.all()) {
      Matcher last = LAST.matcher(cell.column() + cell.path().replace("$", ""));
      byte[] name = last.find() ? last.group(1).getBytes(StandardCharsets.UTF_8) : NONE;
      names[cell.number()] = letters(name, 0, name.length);
    }
    return new OwnNames(names);
  }

  /// Whether a value is the name of its cell, whatever the case of its letters and what is between
  /// its words.
  boolean is(int cell, byte[] bytes, int offset, int length) {
    byte[] name = names[cell];
    int found = 0;
    for (int i = offset; i < offset + length; i++) {
      if (isBetween(bytes[i])) {
        continue;
      }
      if (found == name.length || lower(bytes[i]) != name[found]) {
        return found == name.length && found > 0 && bytes[i] == '@';
      }
      found++;
    }
    return found == name.length && found > 0;
  }

  private static byte[] letters(byte[] bytes, int offset, int length) {
    ByteArrayOutputStream letters = new ByteArrayOutputStream(length);
    for (int i = offset; i < offset + length; i++) {
      if (!isBetween(bytes[i])) {
        letters.write(lower(bytes[i]));
      }
    }
    return letters.toByteArray();
  }

  private static boolean isBetween(byte one) {
    return one == '_' || one == '-' || one == ' ';
  }

  private static byte lower(byte one) {
    return one >= 'A' && one <= 'Z' ? (byte) (one + 'a' - 'A') : one;
  }
}
