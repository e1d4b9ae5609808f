package dev.highwater.seed.constraint;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a formula keep within a domain: whatever it gives, the fitted formula gives something that
/// the domain allows, and the same where it was allowed already.
public final class Fitting {

  private static final Pattern INTERVAL =
      Pattern.compile("f'\\{(uniform\\(\\d+, \\d+\\))\\} (seconds|minutes|days|months)'");

  /// A text that is left blank in some rows, and always there where blank is refused.
  private static final Pattern NOW_AND_THEN_BLANK =
      Pattern.compile("if\\(chance\\([0-9.]+\\), (.*), ''\\)");

  /// A value of so many bytes, as it is inferred.
  private static final Pattern BYTES =
      Pattern.compile("\\bbytes\\((?:\\d+|uniform\\(\\d+, \\d+\\))\\)");

  private static final int MANY_BYTES = 64;

  private final Column column;
  private final ColumnDomain domain;
  private final Family family;

  private Fitting(Column column, ColumnDomain domain) {
    this.column = column;
    this.domain = domain;
    this.family = Family.of(column.type());
  }

  /// The fitted formula of a column.
  ///
  /// @param formula chosen without regard to the domain, but null only where it may be
  public static String fit(Column column, ColumnDomain domain, String formula) {
    return new Fitting(column, domain).fit(formula);
  }

  /// The fitted formula of a foreign key: it can be kept apart from values and other columns. All
  /// else is up to the keys of the table that it refers to.
  public static String fitLink(Column column, ColumnDomain domain, String formula) {
    return new Fitting(column, domain).apart(formula);
  }

  /// The formula by which different indexes become different values that the domain allows.
  ///
  /// @param index a formula that counts from 0
  public static Optional<Numbered> numbered(Column column, ColumnDomain domain, String index) {
    return Numbered.of(column, domain, index);
  }

  /// Where both limits are one, that is the value.
  private String fit(String formula) {
    if (FormulaFacts.parsed(formula) instanceof Expression.Null) {
      return formula;
    }
    List<String> exact =
        domain.lower().stream()
            .filter(limit -> limit.inclusive() && domain.upper().contains(limit))
            .map(Limit::formula)
            .toList();
    if (!exact.isEmpty()) {
      return exact.getFirst();
    }
    return switch (family) {
      case WHOLE, DECIMAL, FLOAT, DAY, TIME, MOMENT -> apart(limited(formula));
      case SPAN -> apart(limited(span(formula)));
      case TEXT -> apart(text(formula));
      case JSON -> json(formula);
      case ARRAY -> Elements.fit(Elements.among(formula, domain.members()), domain.elements());
      case BYTES -> apart(bytes(formula));
      case TRUTH, UUID, OTHER -> apart(formula);
    };
  }

  /// An interval that can be compared: as text it may be of months, whose length nobody knows.
  private String span(String formula) {
    return domain.lower().isEmpty() && domain.upper().isEmpty()
        ? formula
        : INTERVAL.matcher(formula).replaceAll(written -> span(written.group(1), written.group(2)));
  }

  private static String span(String number, String unit) {
    return unit.equals("months") ? "days(30 * " + number + ")" : unit + "(" + number + ")";
  }

  /// Between the limits.
  private String limited(String formula) {
    Grain grain = new Grain(column);
    Expression natural = FormulaFacts.parsed(formula);
    List<String> low = ends(grain, true);
    List<String> high = ends(grain, false);
    boolean lowKept = low.stream().allMatch(end -> FormulaFacts.respects(natural, end, true));
    boolean highKept = high.stream().allMatch(end -> FormulaFacts.respects(natural, end, false));
    if (lowKept && highKept) {
      return formula;
    }
    return "within(" + formula + ", " + one("max", low) + ", " + one("min", high) + ")";
  }

  private List<String> ends(Grain grain, boolean lower) {
    List<String> ends = new ArrayList<>();
    for (Limit limit : lower ? domain.lower() : domain.upper()) {
      ends.add(grain.inclusive(shifted(limit, lower), lower));
    }
    return ends;
  }

  /// A limit that is itself excepted gives way to the next value.
  private Limit shifted(Limit limit, boolean lower) {
    Literal literal = limit.literal();
    boolean excepted =
        literal != null
            && domain.values() instanceof Values.Except(List<Literal> values)
            && values.contains(literal);
    return excepted
        ? new Limit(limit.formula(), false, limit.columns(), literal)
        : room(limit, lower);
  }

  /// Leaves room above for steps away from what the value must differ from.
  private Limit room(Limit limit, boolean lower) {
    int steps = domain.apart().size() + excepted().size();
    if (lower || steps == 0 || !(limit.literal() instanceof Literal.Amount(BigDecimal value))) {
      return limit;
    }
    boolean wide =
        domain.lower().stream()
            .allMatch(
                other ->
                    other.literal() instanceof Literal.Amount(BigDecimal least)
                        && value.subtract(least).compareTo(BigDecimal.valueOf(2L * steps)) > 0);
    return wide
        ? Limit.of(new Literal.Amount(value.subtract(BigDecimal.valueOf(steps))), limit.inclusive())
        : limit;
  }

  private static String one(String function, List<String> ends) {
    return switch (ends.size()) {
      case 0 -> "null";
      case 1 -> ends.getFirst();
      default -> function + "(" + String.join(", ", ends) + ")";
    };
  }

  private List<Literal> excepted() {
    return domain.values() instanceof Values.Except(List<Literal> values) ? values : List.of();
  }

  private String apart(String formula) {
    List<String> others = new ArrayList<>();
    if (family != Family.TEXT) {
      Expression natural = FormulaFacts.parsed(formula);
      if (!domain.apart().isEmpty()
          || !excepted().stream().allMatch(value -> avoids(natural, value))) {
        excepted().forEach(value -> others.add(value.formula()));
      }
    }
    domain.apart().forEach(limit -> others.add(limit.formula()));
    return others.isEmpty()
        ? formula
        : "unlike(" + formula + ", " + String.join(", ", others) + ")";
  }

  private boolean avoids(Expression natural, Literal value) {
    Grain grain = new Grain(column);
    return FormulaFacts.respects(natural, grain.inclusive(Limit.of(value, false), true), true)
        || FormulaFacts.respects(natural, grain.inclusive(Limit.of(value, false), false), false);
  }

  /// As many bytes as there must be.
  private String bytes(String formula) {
    Span span = byteLength(domain);
    return span.equals(Span.ANY)
        ? formula
        : BYTES
            .matcher(formula)
            .replaceAll(
                span.least() == span.most()
                    ? "bytes(" + span.least() + ")"
                    : "bytes(uniform("
                        + span.least()
                        + ", "
                        + Math.min(span.most(), Math.max(span.least(), MANY_BYTES))
                        + "))");
  }

  /// The bytes a `bytea` may have.
  public static Span byteLength(ColumnDomain domain) {
    return domain.bytes().and(domain.length());
  }

  /// Matching what it must, and as long as it must be. A text that is only too long is cut.
  private String text(String given) {
    String formula = given;
    Matcher blank = NOW_AND_THEN_BLANK.matcher(given);
    if (blank.matches() && !Extents.allows(domain, new Literal.Word(""))) {
      formula = blank.group(1);
    }
    Span length = textLength(column, domain);
    List<TextPattern> patterns = patterns(domain);
    Expression natural = FormulaFacts.parsed(formula);
    Span own = FormulaFacts.length(natural);
    boolean longEnough = own.least() >= length.least();
    boolean matches =
        patterns.stream().allMatch(pattern -> TextFacts.respects(natural, own, pattern));
    if (matches && longEnough) {
      return own.most() <= length.most() ? formula : "left(" + formula + ", " + length.most() + ")";
    }
    return "matching(" + formula + arguments(patterns, length) + ")";
  }

  /// Patterns, and the values that are excepted as such.
  static List<TextPattern> patterns(ColumnDomain domain) {
    List<TextPattern> patterns = new ArrayList<>(domain.patterns());
    if (domain.values() instanceof Values.Except(List<Literal> values)) {
      for (Literal value : values) {
        if (value instanceof Literal.Word(String text)) {
          patterns.add(new TextPattern("^" + Patterns.quote(text) + "$", true));
        }
      }
    }
    return patterns;
  }

  /// The characters a text may have by its type and its domain.
  static Span textLength(Column column, ColumnDomain domain) {
    ColumnType type = Family.base(column.type());
    int most = type.maximumLength();
    Span bytes = domain.bytes();
    Span length = domain.length().and(new Span(bytes.least(), bytes.most()));
    // A pattern sees the blanks that pad a text of fixed length.
    boolean padded = type.name().name().equals("bpchar") && !domain.patterns().isEmpty();
    return most < 0 ? length : length.and(new Span(padded ? most : 0, most));
  }

  static String arguments(List<TextPattern> patterns, Span length) {
    StringBuilder arguments = new StringBuilder();
    for (TextPattern pattern : patterns) {
      arguments
          .append(pattern.negated() ? ", without: " : ", ")
          .append(Literal.quote(pattern.regex()));
    }
    if (length.least() > 0) {
      arguments.append(", shortest: ").append(length.least());
    }
    if (length.most() != Span.UNLIMITED) {
      arguments.append(", longest: ").append(length.most());
    }
    return arguments.toString();
  }

  private String json(String formula) {
    List<String> types = domain.jsonTypes();
    if (types.isEmpty()) {
      return formula;
    }
    Expression natural = FormulaFacts.parsed(formula);
    boolean object = natural instanceof Expression.JsonObject && types.contains("object");
    boolean array = natural instanceof Expression.JsonArray && types.contains("array");
    return object || array
        ? formula
        : types.contains("object") ? "{}" : types.contains("array") ? "[]" : formula;
  }
}
