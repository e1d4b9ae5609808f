package dev.highwater.seed.constraint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Several ways to meet some constraints, of which each row takes one.
///
/// @param let the name of the row's choice, an index into `branches` from 0
/// @param branches at least two
public record Branching(String let, List<Branch> branches) {

  public Branching {
    branches = List.copyOf(branches);
    if (branches.size() < 2) {
      throw new IllegalArgumentException("One way is no branching");
    }
  }

  /// The columns that take part.
  public Set<String> columns() {
    return branches.getFirst().domains().keySet();
  }

  /// The formula of the row's choice.
  ///
  /// @param given columns whose values are chosen without regard to the way; the way then follows
  ///   from them
  public String formula(Set<String> given) {
    return BranchChoice.formula(branches, given);
  }

  /// One way.
  ///
  /// @param weight how often, compared with the others
  /// @param domains what the columns that take part may hold then, the same columns in every branch
  public record Branch(double weight, Map<String, ColumnDomain> domains) {
    public Branch {
      domains = Collections.unmodifiableMap(new TreeMap<>(domains));
    }

    /// What a column may hold then.
    public ColumnDomain domain(String column) {
      return domains.getOrDefault(column, ColumnDomain.ANY);
    }
  }
}
