package dev.highwater.seed.constraint;

import dev.highwater.dataset.regex.RegexException;
import dev.highwater.dataset.regex.TextLanguage;
import dev.highwater.schema.catalog.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A way to count through the values of a domain.
///
/// @param values how many there are, at most `2^62`
/// @param formula the value of an index from 0, different ones for different indexes
public record Numbered(long values, String formula) {

  private static final long COUNTLESS = 1L << 62;

  static Optional<Numbered> of(Column column, ColumnDomain domain, String index) {
    if (!domain.apart().isEmpty() || !domain.columns().isEmpty()) {
      return Optional.empty();
    }
    if (domain.values() instanceof Values.Only(List<Literal> values)) {
      return Optional.of(chosen(values, index));
    }
    return switch (Family.of(column.type())) {
      case WHOLE, DECIMAL -> counted(column, domain, index);
      case TEXT -> texts(column, domain, index);
      default -> Optional.empty();
    };
  }

  private static Numbered chosen(List<Literal> values, String index) {
    return new Numbered(
        values.size(),
        "nth("
            + Stream.concat(Stream.of(index), values.stream().map(Literal::formula))
                .collect(Collectors.joining(", "))
            + ")");
  }

  /// Upwards from the lower limit, else downwards from the upper.
  private static Optional<Numbered> counted(Column column, ColumnDomain domain, String index) {
    BigDecimal low = end(column, domain, true);
    BigDecimal high = end(column, domain, false);
    boolean excepted =
        domain.values() instanceof Values.Except(List<Literal> values) && !values.isEmpty();
    if (excepted && low == null && high == null) {
      low = beyond(domain);
      excepted = false;
    }
    if ((low == null && high == null) || excepted) {
      return Optional.empty();
    }
    BigDecimal step =
        Family.of(column.type()) == Family.WHOLE
            ? BigDecimal.ONE
            : BigDecimal.ONE.movePointLeft(Math.max(0, Family.base(column.type()).scale()));
    long values =
        low == null || high == null
            ? COUNTLESS
            : high.subtract(low)
                .divide(step, 0, RoundingMode.FLOOR)
                .add(BigDecimal.ONE)
                .min(BigDecimal.valueOf(COUNTLESS))
                .longValue();
    String scaled =
        step.compareTo(BigDecimal.ONE) == 0
            ? "(" + index + ")"
            : "(" + index + ") * " + step.toPlainString();
    if (low != null) {
      return Optional.of(new Numbered(values, new Literal.Amount(low).formula() + " + " + scaled));
    }
    return high == null
        ? Optional.empty()
        : Optional.of(new Numbered(values, new Literal.Amount(high).formula() + " - " + scaled));
  }

  /// Above all that is excepted.
  private static BigDecimal beyond(ColumnDomain domain) {
    BigDecimal beyond = BigDecimal.ONE;
    if (domain.values() instanceof Values.Except(List<Literal> values)) {
      for (Literal value : values) {
        if (value instanceof Literal.Amount(BigDecimal amount)) {
          beyond = beyond.max(amount.setScale(0, RoundingMode.CEILING).add(BigDecimal.ONE));
        }
      }
    }
    return beyond;
  }

  private static @Nullable BigDecimal end(Column column, ColumnDomain domain, boolean lower) {
    for (Limit limit : lower ? domain.lower() : domain.upper()) {
      if (limit.literal() instanceof Literal.Amount) {
        return new BigDecimal(new Grain(column).inclusive(limit, lower));
      }
    }
    return null;
  }

  private static Optional<Numbered> texts(Column column, ColumnDomain domain, String index) {
    List<TextPattern> patterns = Fitting.patterns(domain);
    Span length = Fitting.textLength(column, domain);
    try {
      TextLanguage language =
          TextLanguage.of(
              patterns.stream().filter(p -> !p.negated()).map(TextPattern::regex).toList(),
              patterns.stream().filter(TextPattern::negated).map(TextPattern::regex).toList(),
              length.least(),
              length.most());
      return Optional.of(
          new Numbered(
              language.size(), "regex(" + index + Fitting.arguments(patterns, length) + ")"));
    } catch (RegexException e) {
      return Optional.empty();
    }
  }
}
