package dev.highwater.seed.constraint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all CHECKs of a table together ask of its columns.
///
/// @param domains of columns that take part in no branching; those that may hold anything are left
///   out
/// @param branchings disjoint in their columns
/// @param checks how each constraint is met
public record TableConstraints(
    Map<String, ColumnDomain> domains, List<Branching> branchings, List<CheckPlan> checks) {

  /// No constraints.
  public static final TableConstraints NONE = new TableConstraints(Map.of(), List.of(), List.of());

  public TableConstraints {
    domains = Map.copyOf(domains);
    branchings = List.copyOf(branchings);
    checks = List.copyOf(checks);
  }

  /// What a column may hold where it takes part in no branching.
  public ColumnDomain domain(String column) {
    return domains.getOrDefault(column, ColumnDomain.ANY);
  }

  /// The branching that a column takes part in.
  public Optional<Branching> branching(String column) {
    return branchings.stream()
        .filter(branching -> branching.branches().getFirst().domains().containsKey(column))
        .findFirst();
  }
}
