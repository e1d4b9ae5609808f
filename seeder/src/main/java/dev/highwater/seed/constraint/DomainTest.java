package dev.highwater.seed.constraint;

import dev.highwater.dataset.expression.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Domains as conditions of the spec's language.
final class DomainTest {

  private DomainTest() {}

  /// A condition that holds where a column's value is in a domain, as far as the language can say
  /// so; empty where that is always.
  ///
  /// @param given the columns that may be read; limits that read others are passed over
  static Optional<String> of(String column, ColumnDomain domain, Set<String> given) {
    String name = Names.column(column);
    List<String> terms = new ArrayList<>();
    switch (domain.presence()) {
      case REQUIRED -> terms.add(name + " is not null");
      case FORBIDDEN, IMPOSSIBLE -> {
        return Optional.of(name + " is null");
      }
      case FREE -> {}
    }
    switch (domain.values()) {
      case Values.Only(List<Literal> values) -> terms.add(name + " in (" + list(values) + ")");
      case Values.Except(List<Literal> values) -> {
        if (!values.isEmpty()) {
          terms.add(name + " not in (" + list(values) + ")");
        }
      }
    }
    readable(domain.lower(), given).forEach(limit -> terms.add(compared(name, ">", limit)));
    readable(domain.upper(), given).forEach(limit -> terms.add(compared(name, "<", limit)));
    readable(domain.apart(), given).forEach(limit -> terms.add(name + " <> " + limit.formula()));
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    String all = String.join(" and ", terms);
    return Optional.of(
        domain.presence() == Presence.FREE ? "(" + name + " is null or " + all + ")" : all);
  }

  private static Stream<Limit> readable(List<Limit> limits, Set<String> given) {
    return limits.stream().filter(limit -> given.containsAll(limit.columns()));
  }

  private static String compared(String name, String operator, Limit limit) {
    return name + " " + operator + (limit.inclusive() ? "= " : " ") + limit.formula();
  }

  private static String list(List<Literal> values) {
    return values.stream().map(Literal::formula).collect(Collectors.joining(", "));
  }
}
