package dev.highwater.seed.constraint;

import java.util.List;
import java.util.Map;

/// Several ways to meet some constraints, of which each row takes one.
///
/// @param let the name of the row's choice, an index into `branches` from 0
/// @param branches at least two
public record Branching(String let, List<Branch> branches) {

  public Branching {
    branches = List.copyOf(branches);
  }

  /// One way.
  ///
  /// @param weight how often, compared with the others
  /// @param domains what the columns that take part may hold then, all of them in every branch
  public record Branch(double weight, Map<String, ColumnDomain> domains) {
    public Branch {
      domains = Map.copyOf(domains);
    }
  }
}
