package dev.highwater.anonymize.check.risk;

import java.util.List;

/// How people can be told apart by what is left of them.
///
/// @param table whose rows are people
/// @param columns the quasi-identifiers, those of other tables with their table
/// @param rows how many people
/// @param smallest how many share the rarest combination: k
/// @param unique how many are alone with theirs
/// @param rare how many share theirs with fewer than five, themselves counted
/// @param diversity the fewest values that a sensitive column has within a combination: l; 0 where
///   there is none
/// @param sensitive that column, or nothing
public record GroupRisk(
    String table,
    List<String> columns,
    long rows,
    long smallest,
    long unique,
    long rare,
    long diversity,
    String sensitive) {

  public GroupRisk {
    columns = List.copyOf(columns);
  }
}
