package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Table;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What all CHECKs of a table together ask of its columns.
///
/// @param domains of columns that take part in no branching; those that may hold anything are left
///   out
/// @param branchings disjoint in their columns
/// @param checks how each constraint is met
/// @param contradictions constraints that cannot be met together
public record TableConstraints(
    Map<String, ColumnDomain> domains,
    List<Branching> branchings,
    List<CheckPlan> checks,
    List<Contradiction> contradictions) {

  /// No constraints.
  public static final TableConstraints NONE =
      new TableConstraints(Map.of(), List.of(), List.of(), List.of());

  public TableConstraints {
    domains = Collections.unmodifiableMap(new TreeMap<>(domains));
    branchings = List.copyOf(branchings);
    checks = List.copyOf(checks);
    contradictions = List.copyOf(contradictions);
  }

  /// Reads all CHECKs of a table and of its columns' domains.
  public static TableConstraints of(Table table, Circumstances circumstances) {
    return new ConstraintSolver(table, circumstances).solve(Condition.of(table));
  }

  /// What a column may hold where it takes part in no branching.
  public ColumnDomain domain(String column) {
    return domains.getOrDefault(column, ColumnDomain.ANY);
  }

  /// The branching that a column takes part in.
  public Optional<Branching> branching(String column) {
    return branchings.stream()
        .filter(branching -> branching.columns().contains(column))
        .findFirst();
  }
}
