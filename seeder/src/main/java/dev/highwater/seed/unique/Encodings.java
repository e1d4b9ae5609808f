package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.constraint.Fitting;
import dev.highwater.seed.constraint.Presence;
import dev.highwater.seed.constraint.Span;
import dev.highwater.seed.constraint.Values;
import dev.highwater.seed.unique.Demand.Apart;
import dev.highwater.seed.unique.Encoding.Likes;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Encodings by type. Texts that differ, differ also in the case of their letters and apart from
/// spaces around them, so they stay apart under `lower`, `trim` and collations that ignore case.
final class Encodings {

  private static final long DAYS = 700_000;
  private static final long THREE_YEARS_IN_MICROS = 94_608_000_000_000L;
  private static final long SECONDS = 4_000_000_000L;
  private static final long MOST_DIGITS = 17;
  private static final int BYTES = 8;

  private Encodings() {}

  /// The encoding of a column that is no foreign key, where its type and CHECKs leave one.
  ///
  /// @param domains what the CHECKs leave it, one for each way to meet them
  static Optional<Encoding> of(
      Table table, Column column, Apart apart, List<ColumnDomain> domains) {
    Optional<Encoding> natural =
        switch (apart) {
          case DISTINCT -> of(table, column, domains);
          case DAYS -> Optional.of(days(column));
          case DISJOINT -> Slots.of(column);
          case UNKNOWN -> Optional.empty();
        };
    List<ColumnDomain> allowed =
        domains.stream()
            .map(ColumnDomain::alone)
            .filter(domain -> domain.presence() != Presence.FORBIDDEN)
            .map(domain -> domain.withPresence(Presence.FREE))
            .distinct()
            .toList();
    if (natural.isPresent()
        && allowed.stream().allMatch(domain -> fits(column, domain, natural.get()))) {
      return natural;
    }
    return allowed.size() == 1 && apart == Apart.DISTINCT
        ? counted(column, allowed.getFirst())
        : Optional.empty();
  }

  private static boolean fits(Column column, ColumnDomain domain, Encoding encoding) {
    if (domain.isAny()) {
      return true;
    }
    if (domain.values() instanceof Values.Only) {
      return false;
    }
    String formula = encoding.of("row");
    return Fitting.fit(column, domain, formula).equals(formula);
  }

  /// Through what the CHECKs allow.
  private static Optional<Encoding> counted(Column column, ColumnDomain domain) {
    return Fitting.numbered(column, domain, "row")
        .map(
            way ->
                new Encoding(
                    Ceiling.of(Math.max(1, way.values())),
                    index -> Fitting.numbered(column, domain, index).orElseThrow().formula(),
                    Likes.COUNTING,
                    "counts through what its CHECKs allow"));
  }

  private static Encoding days(Column column) {
    boolean date = base(column.type()).name().name().equals("date");
    return new Encoding(
        Ceiling.of(DAYS),
        index -> date ? "today - " + term(index) : "as_of - days(" + index + ")",
        Likes.COUNTING,
        "a day each");
  }

  private static Optional<Encoding> of(Table table, Column column, List<ColumnDomain> domains) {
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
          case "oid" -> number(Integer.MAX_VALUE);
          case "bool" ->
              new Encoding(
                  Ceiling.of(2),
                  index -> "nth(" + index + ", false, true)",
                  Likes.CHOOSING,
                  "true or false");
          case "date" -> counting(DAYS, index -> "today - " + term(index), "a day each");
          case "timestamp", "timestamptz" -> moment(type);
          case "time" -> counting(1440, index -> "time(" + index + ")", "a minute each");
          case "interval" ->
              counting(1L << 40, index -> "seconds(" + index + " + 1)", "a second more each");
          case "uuid" -> naming(1L << 62, index -> "uuid(" + index + ")", "made from the row");
          case "bytea" -> bytes(domains);
          case "macaddr" ->
              naming(100_000_000, index -> "f'0200{pad(" + index + ", 8)}'", "an address each");
          case "cidr", "inet" ->
              naming(213L << 24, index -> "ipv4(" + index + ")", "an address each");
          case "text", "varchar", "bpchar", "citext", "name" ->
              TextEncodings.of(table, column, limit(type));
          default -> null;
        });
  }

  static ColumnType base(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN && element != null ? base(element) : type;
  }

  private static int limit(ColumnType type) {
    return type.name().name().equals("name") ? 63 : type.maximumLength();
  }

  /// Hexadecimal digits that read like decimal ones, as many as there may be bytes.
  private static Encoding bytes(List<ColumnDomain> domains) {
    Span span = domains.stream().map(Fitting::byteLength).reduce(Span.ANY, Span::and);
    int bytes = Math.clamp(BYTES, span.least(), Math.max(span.least(), span.most()));
    return naming(
        power(10, Math.min(MOST_DIGITS, 2L * bytes)),
        index -> "f'\\x{pad(" + index + ", " + 2 * bytes + ")}'",
        "bytes that count");
  }

  private static Encoding number(long values) {
    return counting(values, index -> term(index) + " + 1", "counted");
  }

  private static Encoding counting(long values, UnaryOperator<String> formula, String reason) {
    return new Encoding(Ceiling.of(values), formula, Likes.COUNTING, reason);
  }

  private static Encoding naming(long values, UnaryOperator<String> formula, String reason) {
    return new Encoding(Ceiling.of(values), formula, Likes.NAMING, reason);
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
  static String term(String index) {
    return index
            .chars()
            .allMatch(
                c -> Character.isLetterOrDigit(c) || c == '_' || c == '(' || c == ')' || c == ',')
        ? index
        : "(" + index + ")";
  }
}
