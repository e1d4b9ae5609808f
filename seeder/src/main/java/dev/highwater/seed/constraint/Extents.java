package dev.highwater.seed.constraint;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whether values lie within limits.
final class Extents {

  private Extents() {}

  /// Whether a domain lets a literal through, as far as its limits are the same in every row.
  static boolean allows(ColumnDomain domain, Literal value) {
    boolean excepted =
        domain.values() instanceof Values.Except(List<Literal> values) && values.contains(value);
    return !excepted
        && within(domain.lower(), value, 1)
        && within(domain.upper(), value, -1)
        && fits(domain, value);
  }

  private static boolean fits(ColumnDomain domain, Literal value) {
    if (!(value instanceof Literal.Word(String text))) {
      return true;
    }
    int characters = text.codePointCount(0, text.length());
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return contains(domain.length(), characters)
        && contains(domain.bytes(), bytes)
        && domain.patterns().stream().allMatch(pattern -> PatternCheck.allows(pattern, text));
  }

  private static boolean contains(Span span, int number) {
    return number >= span.least() && number <= span.most();
  }

  private static boolean within(List<Limit> limits, Literal value, int sign) {
    for (Limit limit : limits) {
      Literal literal = limit.literal();
      Integer order = literal == null ? null : Literals.compare(value, literal);
      if (order != null && (order * sign < 0 || (order == 0 && !limit.inclusive()))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the limits that are the same in every row leave anything between them.
  static boolean overlap(ColumnDomain domain) {
    for (Limit lower : domain.lower()) {
      for (Limit upper : domain.upper()) {
        Literal least = lower.literal();
        Literal most = upper.literal();
        Integer order = least == null || most == null ? null : Literals.compare(least, most);
        if (order != null
            && (order > 0 || (order == 0 && !(lower.inclusive() && upper.inclusive())))) {
          return false;
        }
      }
    }
    return true;
  }
}
