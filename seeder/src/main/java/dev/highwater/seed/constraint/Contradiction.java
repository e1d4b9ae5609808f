package dev.highwater.seed.constraint;

import java.util.List;

/// Constraints that no row can meet together, as far as they were understood and given what else is
/// settled about the table.
public record Contradiction(List<String> constraints, List<String> expressions) {
  public Contradiction {
    constraints = List.copyOf(constraints);
    expressions = List.copyOf(expressions);
  }
}
