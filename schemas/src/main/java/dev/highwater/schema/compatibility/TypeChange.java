package dev.highwater.schema.compatibility;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ColumnType.Kind;
import java.util.List;
import java.util.Objects;

/// How the type of a column changed.
public enum TypeChange {
  /// Not at all.
  SAME,
  /// Every value of the first is a value of the second.
  WIDENED,
  /// Some values of the first are none of the second.
  NARROWED,
  /// The values are of another kind.
  OTHER;

  private static final List<String> WHOLE = List.of("int2", "int4", "int8");
  private static final List<String> TEXTS = List.of("varchar", "text", "bpchar");

  /// From one type to the other.
  public static TypeChange between(ColumnType before, ColumnType after) {
    if (before.kind() == Kind.DOMAIN || after.kind() == Kind.DOMAIN) {
      return ofDomains(before, after);
    }
    String one = before.name().name();
    String other = after.name().name();
    if (before.kind() == Kind.ENUM && after.kind() == Kind.ENUM) {
      return ofLabels(before, after);
    }
    if (WHOLE.contains(one) && WHOLE.contains(other)) {
      return of(WHOLE.indexOf(other) - WHOLE.indexOf(one));
    }
    if (TEXTS.contains(one) && TEXTS.contains(other)) {
      return ofTexts(before, after);
    }
    if (WHOLE.contains(one) && other.equals("numeric")) {
      return after.precision() < 0 || after.precision() - after.scale() >= 19 ? WIDENED : NARROWED;
    }
    if (one.equals("numeric") && other.equals("numeric")) {
      return ofNumerics(before, after);
    }
    if (one.equals("float4") && other.equals("float8")) {
      return WIDENED;
    }
    if (before.sql().equals(after.sql())) {
      return SAME;
    }
    return one.equals(other) ? NARROWED : OTHER;
  }

  private static TypeChange of(int difference) {
    return difference == 0 ? SAME : difference > 0 ? WIDENED : NARROWED;
  }

  private static TypeChange ofLabels(ColumnType before, ColumnType after) {
    if (before.labels().equals(after.labels())) {
      return SAME;
    }
    return after.labels().containsAll(before.labels()) ? WIDENED : NARROWED;
  }

  private static TypeChange ofTexts(ColumnType before, ColumnType after) {
    boolean padded = before.name().name().equals("bpchar") != after.name().name().equals("bpchar");
    if (padded) {
      return OTHER;
    }
    int one = before.maximumLength() < 0 ? Integer.MAX_VALUE : before.maximumLength();
    int other = after.maximumLength() < 0 ? Integer.MAX_VALUE : after.maximumLength();
    if (before.name().name().equals("bpchar") && one != other) {
      return OTHER;
    }
    return of(Integer.compare(other, one));
  }

  private static TypeChange ofNumerics(ColumnType before, ColumnType after) {
    if (before.precision() == after.precision() && before.scale() == after.scale()) {
      return SAME;
    }
    if (after.precision() < 0) {
      return WIDENED;
    }
    return before.precision() >= 0
            && after.scale() >= before.scale()
            && after.precision() - after.scale() >= before.precision() - before.scale()
        ? WIDENED
        : NARROWED;
  }

  private static TypeChange ofDomains(ColumnType before, ColumnType after) {
    if (before.equals(after) || (before.sql().equals(after.sql()) && sameTerms(before, after))) {
      return SAME;
    }
    TypeChange stored = between(before.base(), after.base());
    boolean free = after.kind() != Kind.DOMAIN;
    return switch (stored) {
      case SAME -> free ? WIDENED : NARROWED;
      case WIDENED -> free ? WIDENED : NARROWED;
      case NARROWED -> NARROWED;
      case OTHER -> OTHER;
    };
  }

  private static boolean sameTerms(ColumnType before, ColumnType after) {
    ColumnType one = before.element();
    ColumnType other = after.element();
    return before.checks().equals(after.checks())
        && before.notNull() == after.notNull()
        && ((one == null || other == null)
            ? Objects.equals(one, other)
            : between(one, other) == SAME);
  }
}
