package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.ColumnUses;
import dev.highwater.seed.unique.Encoding.Likes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Texts that tell their index by how they end: what is in front is drawn and may repeat.
final class TextEncodings {

  /// A number of up to eleven digits and what parts it from the words before it.
  private static final int NUMBER = 12;

  private static final int CODE = 7;

  /// What counts things for people, such as `invoice_no`.
  private static final Pattern NUMBERED = Pattern.compile("(?:.*_)?(?:number|num|no|nr)");

  private static final int DIGITS = 8;
  private static final Set<String> NUMERIC = Set.of("integer", "bigint", "numeric");
  private static final long NUMBERS = 100_000_000_000L;

  private TextEncodings() {}

  /// @param limit characters at most, -1 for any number
  static Encoding of(Table table, Column column, int limit) {
    int room = limit < 0 ? Integer.MAX_VALUE : limit;
    String name = column.name().toLowerCase(Locale.ROOT);
    if (ColumnUses.of(table).cast(column.name()).filter(NUMERIC::contains).isPresent()) {
      return text(
          Encodings.power(10, Math.min(9, room)),
          index -> "text(" + index + " + 1)",
          "counted, since an index reads it as a number");
    }
    if (has(name, "code", "sku", "reference", "isbn", "serial", "barcode") || room <= CODE + 4) {
      return code(table, room);
    }
    String front = front(table);
    if (NUMBERED.matcher(name).matches() && room >= front.length() + DIGITS) {
      return text(
          Encodings.power(10, DIGITS),
          index -> "f'" + front + "{pad(" + index + " + 1, " + DIGITS + ")}'",
          "a number each");
    }
    if (room < NUMBER + 8) {
      int words = room - CODE - 1;
      return text(
          power36(CODE),
          index -> "f'{left(words(1, 1), " + words + ")} {code(" + index + ", " + CODE + ")}'",
          "a word and a code each");
    }
    int words = room - NUMBER;
    if (has(name, "email", "mail") && room >= 40) {
      return numbered("slug(pool(given_names))", 100, ".", "@example.invalid", "an address each");
    }
    if (has(name, "phone", "mobile")) {
      return text(
          1_000_000_000,
          index -> "f'+639{pad(permuted(" + index + ", 1000000000), 9)}'",
          "a number each");
    }
    if (has(name, "user", "login", "nick", "handle", "account")) {
      return numbered("slug(pool(given_names))", words, "", "", "a name and a number each");
    }
    if (has(name, "url", "website", "link", "uri") && room >= 60) {
      return text(
          NUMBERS,
          index -> "f'https://example.invalid/{slug(words(1, 1))}/{" + index + " + 1}'",
          "an address each");
    }
    if (has(name, "slug", "path", "key", "file", "identifier", "token", "hash")) {
      return numbered("slug(words(1, 2))", words, "-", "", "words and a number each");
    }
    return numbered("words(1, 2)", words, " ", "", "words and a number each");
  }

  /// Upper-case letters and digits in no visible order, behind the table's initials where there is
  /// room.
  private static Encoding code(Table table, int room) {
    String front = room >= CODE + 4 ? front(table) : "";
    int width = Math.min(CODE, room);
    long values = power36(width);
    String call = values <= 36 ? "code(%s, %d)" : "code(permuted(%s, " + values + "), %d)";
    return text(
        values,
        index -> {
          String code = call.formatted(index, width);
          return front.isEmpty() ? code : "f'" + front + "{" + code + "}'";
        },
        "a code each");
  }

  /// The table's initials, where it has enough of them.
  private static String front(Table table) {
    String stem = table.name().name().replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    return stem.length() >= 3 ? stem.substring(0, 3) + "-" : "";
  }

  private static Encoding numbered(
      String words, int room, String between, String behind, String reason) {
    String front = room > 60 ? words : "left(" + words + ", " + room + ")";
    return text(
        NUMBERS,
        index -> "f'{" + front + "}" + between + "{" + index + " + 1}" + behind + "'",
        reason);
  }

  private static Encoding text(long values, UnaryOperator<String> formula, String reason) {
    return new Encoding(Ceiling.of(values), formula, Likes.NAMING, reason);
  }

  private static boolean has(String name, String... parts) {
    return List.of(parts).stream().anyMatch(name::contains);
  }

  private static long power36(int exponent) {
    return Encodings.power(36, exponent);
  }
}
