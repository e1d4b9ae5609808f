package dev.highwater.seed.constraint;

import dev.highwater.seed.constraint.CheckPlan.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in words how a constraint is met.
final class Wording {

  private Wording() {}

  static String of(
      Tier tier,
      Need need,
      Condition condition,
      Map<String, ColumnDomain> domains,
      List<Branching> branchings) {
    return switch (tier) {
      case DOMAIN, ORDER -> {
        String each =
            condition.columns().stream()
                .filter(domains::containsKey)
                .map(
                    column -> column + " " + domain(domains.getOrDefault(column, ColumnDomain.ANY)))
                .collect(Collectors.joining("; "));
        yield each.isEmpty() ? "any value will do" : each;
      }
      case BRANCH ->
          branchings.stream()
              .filter(
                  branching -> branching.columns().stream().anyMatch(condition.columns()::contains))
              .map(
                  branching ->
                      "each row takes one of "
                          + branching.branches().size()
                          + " ways ("
                          + branching.let()
                          + ") for "
                          + String.join(", ", branching.columns()))
              .collect(Collectors.joining("; "));
      case SOLUTION -> "each row takes one of the combinations that the server accepts";
      case GIVEN -> "left to the formulas of the spec";
      case UNREAD -> "not understood; the values are chosen without it";
    };
  }

  private static String domain(ColumnDomain domain) {
    List<String> parts = new ArrayList<>();
    switch (domain.presence()) {
      case REQUIRED -> parts.add("is never null");
      case FORBIDDEN, IMPOSSIBLE -> parts.add("is always null");
      case FREE -> {}
    }
    switch (domain.values()) {
      case Values.Only(List<Literal> values) -> parts.add("is one of " + values.size() + " values");
      case Values.Except(List<Literal> values) -> {
        if (!values.isEmpty()) {
          parts.add("is none of " + values.size() + " values");
        }
      }
    }
    domain.lower().forEach(limit -> parts.add((limit.inclusive() ? "≥ " : "> ") + limit.formula()));
    domain.upper().forEach(limit -> parts.add((limit.inclusive() ? "≤ " : "< ") + limit.formula()));
    domain.apart().forEach(limit -> parts.add("differs from " + limit.formula()));
    domain
        .patterns()
        .forEach(
            pattern ->
                parts.add((pattern.negated() ? "never matches " : "matches ") + pattern.regex()));
    span(parts, domain.length(), "characters");
    span(parts, domain.bytes(), "bytes");
    span(parts, domain.elements(), "elements");
    if (!domain.members().isEmpty()) {
      parts.add("holds only " + domain.members().size() + " values");
    }
    if (!domain.jsonTypes().isEmpty()) {
      parts.add("is a JSON " + String.join(" or ", domain.jsonTypes()));
    }
    return parts.isEmpty() ? "may be anything" : String.join(", ", parts);
  }

  private static void span(List<String> parts, Span span, String unit) {
    if (span.equals(Span.ANY)) {
      return;
    }
    String shown =
        span.least() == span.most()
            ? String.valueOf(span.least())
            : span.most() == Span.UNLIMITED
                ? span.least() + " or more"
                : span.least() + " to " + span.most();
    parts.add("has " + shown + " " + unit);
  }
}
