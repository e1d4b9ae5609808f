package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.unique.Encoding.Likes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Encodings by type. Texts that differ, differ also in the case of their letters and apart from
/// spaces around them, so they stay apart under `lower`, `trim` and collations that ignore case.
final class Encodings {

  private static final long DAYS = 700_000;
  private static final long THREE_YEARS_IN_MICROS = 94_608_000_000_000L;
  private static final long SECONDS = 4_000_000_000L;
  private static final long MOST_DIGITS = 17;

  private Encodings() {}

  /// The encoding of a column that is no foreign key, where its type has one.
  static Optional<Encoding> of(Table table, Column column) {
    ColumnType type = base(column.type());
    if (!type.labels().isEmpty()) {
      return Optional.of(choice(type.labels()));
    }
    return Optional.ofNullable(
        switch (type.name().name()) {
          case "int2" -> number(Short.MAX_VALUE);
          case "int4" -> number(Integer.MAX_VALUE);
          case "int8" -> number(Ceiling.UNLIMITED);
          case "float4" -> number(1L << 24);
          case "float8" -> number(1L << 53);
          case "numeric" -> decimal(type);
          case "bool" ->
              new Encoding(Ceiling.of(2), index -> index + " = 1", Likes.CHOOSING, "true or false");
          case "date" ->
              new Encoding(
                  Ceiling.of(DAYS),
                  index -> "today - " + term(index),
                  Likes.COUNTING,
                  "a day each");
          case "timestamp", "timestamptz" -> moment(type);
          case "time" ->
              new Encoding(
                  Ceiling.of(1440),
                  index -> "time(" + index + ")",
                  Likes.COUNTING,
                  "a minute each");
          case "interval" ->
              new Encoding(
                  Ceiling.of(1L << 40),
                  index -> "seconds(" + index + " + 1)",
                  Likes.COUNTING,
                  "a second more each");
          case "uuid" ->
              new Encoding(
                  Ceiling.of(1L << 62),
                  index -> "uuid(" + index + ")",
                  Likes.NAMING,
                  "made from the row");
          case "inet" ->
              new Encoding(
                  Ceiling.of(213L << 24),
                  index -> "ipv4(" + index + ")",
                  Likes.NAMING,
                  "an address each");
          case "text", "varchar", "bpchar", "citext", "name" ->
              TextEncodings.of(table, column, limit(type));
          default -> null;
        });
  }

  private static ColumnType base(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN && element != null ? base(element) : type;
  }

  private static int limit(ColumnType type) {
    return type.name().name().equals("name") ? 63 : type.maximumLength();
  }

  private static Encoding number(long values) {
    return new Encoding(
        Ceiling.of(values), index -> term(index) + " + 1", Likes.COUNTING, "counted");
  }

  /// Whole numbers where the type has room for many, else all its digits.
  private static Encoding decimal(ColumnType type) {
    long digits = type.precision() < 0 ? MOST_DIGITS : Math.min(MOST_DIGITS, type.precision());
    long fraction = Math.max(0, type.scale());
    if (digits - fraction >= 9 || fraction == 0) {
      return number(power(10, digits - fraction) - 1);
    }
    String unit = "0." + "0".repeat((int) fraction - 1) + "1";
    return new Encoding(
        Ceiling.of(power(10, digits) - 1),
        index -> "(" + index + " + 1) * " + unit,
        Likes.COUNTING,
        "counted");
  }

  private static Encoding moment(ColumnType type) {
    boolean coarse = type.modifier() >= 0 && type.modifier() < 6;
    long values = coarse ? SECONDS : THREE_YEARS_IN_MICROS;
    String unit = coarse ? "seconds" : "microseconds";
    return new Encoding(
        Ceiling.of(values),
        index -> "as_of - " + unit + "(permuted(" + index + ", " + values + "))",
        Likes.TIMING,
        "a moment each");
  }

  /// One of some labels.
  static Encoding choice(List<String> labels) {
    String options =
        labels.stream()
            .map(label -> ", '" + label.replace("'", "''") + "'")
            .collect(Collectors.joining());
    return new Encoding(
        Ceiling.of(labels.size()),
        index -> "nth(" + index + options + ")",
        Likes.CHOOSING,
        "one of " + labels.size() + " labels");
  }

  static long power(long base, long exponent) {
    long power = 1;
    for (long i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  /// The index as an operand.
  private static String term(String index) {
    return index
            .chars()
            .allMatch(
                c -> Character.isLetterOrDigit(c) || c == '_' || c == '(' || c == ')' || c == ',')
        ? index
        : "(" + index + ")";
  }
}
