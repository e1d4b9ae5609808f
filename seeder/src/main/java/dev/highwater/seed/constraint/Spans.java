package dev.highwater.seed.constraint;

import org.jspecify.annotations.Nullable;

/// Lengths from comparisons.
final class Spans {

  private Spans() {}

  /// The lengths that stand in a relation to a number; null where they are no single span.
  static @Nullable Span of(String operator, int number) {
    return switch (operator) {
      case "=" -> new Span(number, number);
      case "<" -> new Span(0, number - 1);
      case "<=" -> new Span(0, number);
      case ">" -> new Span(Math.max(0, number + 1), Span.UNLIMITED);
      case ">=" -> new Span(Math.max(0, number), Span.UNLIMITED);
      case "<>" -> number == 0 ? new Span(1, Span.UNLIMITED) : null;
      default -> null;
    };
  }

  /// Texts that have so many characters without the spaces at their ends; of an upper end only
  /// those without such spaces.
  static ColumnDomain trimmed(Span span) {
    ColumnDomain domain =
        span.most() == Span.UNLIMITED
            ? ColumnDomain.ANY
            : ColumnDomain.ofLength(new Span(0, span.most()));
    return switch (span.least()) {
      case 0 -> domain;
      case 1 -> domain.and(ColumnDomain.matching(new TextPattern("[^ ]", false)));
      default ->
          domain.and(
              ColumnDomain.matching(
                  new TextPattern("[^ ].{" + (span.least() - 2) + ",}[^ ]", false)));
    };
  }
}
