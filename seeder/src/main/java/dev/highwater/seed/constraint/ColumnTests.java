package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column itself against a constant.
final class ColumnTests {

  private ColumnTests() {}

  static @Nullable Need read(
      String column, String operator, Literal value, Wanted wanted, NeedReader reader) {
    Family family = reader.family(column);
    ColumnDomain domain =
        switch (family) {
          case TEXT -> text(column, operator, value, reader);
          case WHOLE -> value instanceof Literal.Amount amount ? whole(operator, amount) : null;
          case DECIMAL, FLOAT, DAY, MOMENT, TIME, SPAN -> ordered(operator, value);
          case TRUTH -> truth(operator, value);
          case UUID, JSON, BYTES, OTHER ->
              operator.equals("=") && value instanceof Literal.Word
                  ? ColumnDomain.only(value)
                  : null;
          case ARRAY -> null;
        };
    if (domain == null && family == Family.ARRAY && value instanceof Literal.Word(String text)) {
      return ArrayTests.column(column, operator, text, wanted);
    }
    return domain == null ? null : NeedReader.holds(column, domain, wanted);
  }

  private static @Nullable ColumnDomain ordered(String operator, Literal value) {
    return switch (operator) {
      case "=" -> ColumnDomain.only(value);
      case "<>" -> ColumnDomain.of(new Values.Except(List.of(value)));
      case "<" -> ColumnDomain.atMost(Limit.of(value, false));
      case "<=" -> ColumnDomain.atMost(Limit.of(value, true));
      case ">" -> ColumnDomain.atLeast(Limit.of(value, false));
      case ">=" -> ColumnDomain.atLeast(Limit.of(value, true));
      default -> null;
    };
  }

  /// Limits of whole numbers are whole and inclusive.
  private static @Nullable ColumnDomain whole(String operator, Literal.Amount amount) {
    BigDecimal value = amount.value();
    BigDecimal floor = value.setScale(0, RoundingMode.FLOOR);
    BigDecimal ceiling = value.setScale(0, RoundingMode.CEILING);
    boolean fraction = floor.compareTo(ceiling) != 0;
    return switch (operator) {
      case "<" ->
          ordered("<=", new Literal.Amount(fraction ? floor : value.subtract(BigDecimal.ONE)));
      case ">" -> ordered(">=", new Literal.Amount(fraction ? ceiling : value.add(BigDecimal.ONE)));
      case "<=" -> ordered(operator, new Literal.Amount(floor));
      case ">=" -> ordered(operator, new Literal.Amount(ceiling));
      default -> ordered(operator, amount);
    };
  }

  private static @Nullable ColumnDomain truth(String operator, Literal value) {
    if (!(value instanceof Literal.Truth(boolean truth))) {
      return null;
    }
    return switch (operator) {
      case "=" -> ColumnDomain.only(value);
      case "<>" -> ColumnDomain.only(new Literal.Truth(!truth));
      default -> null;
    };
  }

  private static @Nullable ColumnDomain text(
      String column, String operator, Literal value, NeedReader reader) {
    if (!(value instanceof Literal.Word(String text))) {
      return null;
    }
    Column found = reader.column(column);
    List<String> labels = found == null ? List.of() : Family.base(found.type()).labels();
    boolean anyCase = found != null && Family.base(found.type()).name().name().equals("citext");
    return switch (operator) {
      case "=" -> ColumnDomain.only(value);
      case "<>" ->
          anyCase
              ? ColumnDomain.matching(new TextPattern("(?i)^" + Patterns.quote(text) + "$", true))
              : ColumnDomain.of(new Values.Except(List.of(value)));
      case "<", "<=", ">", ">=" -> labels.isEmpty() ? null : labels(labels, operator, text);
      default -> {
        TextPattern pattern = Patterns.of(anyCase ? operator + "*" : operator, text);
        yield pattern == null ? null : ColumnDomain.matching(pattern);
      }
    };
  }

  /// An enum's labels compare by their order.
  private static @Nullable ColumnDomain labels(List<String> labels, String operator, String text) {
    int at = labels.indexOf(text);
    if (at < 0) {
      return null;
    }
    List<String> left =
        switch (operator) {
          case "<" -> labels.subList(0, at);
          case "<=" -> labels.subList(0, at + 1);
          case ">" -> labels.subList(at + 1, labels.size());
          default -> labels.subList(at, labels.size());
        };
    return ColumnDomain.of(new Values.Only(left.stream().<Literal>map(Literal.Word::new).toList()));
  }
}
