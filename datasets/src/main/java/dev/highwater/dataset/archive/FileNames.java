package dev.highwater.dataset.archive;

import dev.highwater.schema.catalog.QualifiedName;
import java.nio.charset.StandardCharsets;

/// Names of files that every file system takes and keeps apart, whatever a table is called.
public final class FileNames {

  private static final int LONGEST = 180;

  private FileNames() {}

  /// Such as `public.work_item.copy.zst`; other signs than small letters, digits, `_` and `-` stand
  /// as `%` and their hexadecimal digits.
  static String of(QualifiedName table) {
    return of(table, "copy.zst");
  }

  /// The same with another ending.
  public static String of(QualifiedName table, String ending) {
    String name = plain(table.schema()) + "." + plain(table.name());
    if (name.length() > LONGEST) {
      String whole = Sha256.hex(name.getBytes(StandardCharsets.UTF_8));
      name = name.substring(0, LONGEST) + "-" + whole.substring(0, 16);
    }
    return name + "." + ending;
  }

  private static String plain(String identifier) {
    StringBuilder plain = new StringBuilder();
    for (byte sign : identifier.getBytes(StandardCharsets.UTF_8)) {
      if ((sign >= 'a' && sign <= 'z')
          || (sign >= '0' && sign <= '9')
          || sign == '_'
          || sign == '-') {
        plain.append((char) sign);
      } else {
        plain.append('%').append("%02x".formatted(sign));
      }
    }
    return plain.toString();
  }
}
