package dev.highwater.anonymize.check.pass;

import dev.highwater.anonymize.check.read.Cell;
import dev.highwater.anonymize.check.read.Cells;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that say what their own cell is called, such as `username` and `username@example.org` in
/// a JSON's `username`.
///
/// Settings and forms that nobody has filled in are full of them. They tell of nobody, and looked
/// for as identifiers they are found in the names of columns, indexes and constraints. The name of
/// a JSON's key counts where a column has it too, and so is a word of the schema: a bag may have
/// people for its keys.
final class OwnNames {

  private static final Pattern LAST = Pattern.compile("([^.\\[\\]*]+)(?:\\[\\*])*$");
  private static final byte[] NONE = {};

  private final byte[][] names;

  private OwnNames(byte[][] names) {
    this.names = names;
  }

  static OwnNames of(Cells cells) {
    byte[][] names = new byte[cells.all().size()][];
    Set<ByteBuffer> columns = new HashSet<>();
    for (Cell cell : cells.all()) {
      Matcher last = LAST.matcher(cell.column() + cell.path().replace("$", ""));
      names[cell.number()] = last.find() ? letters(last.group(1)) : NONE;
      columns.add(ByteBuffer.wrap(letters(cell.column())));
    }
    for (int i = 0; i < names.length; i++) {
      if (!columns.contains(ByteBuffer.wrap(names[i]))) {
        names[i] = NONE;
      }
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

  private static byte[] letters(String name) {
    ByteArrayOutputStream letters = new ByteArrayOutputStream();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      if (!isBetween(one)) {
        letters.write(lower(one));
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
