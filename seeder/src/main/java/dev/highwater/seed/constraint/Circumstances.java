package dev.highwater.seed.constraint;

import java.util.Set;

/// What else is settled about the columns of a table.
///
/// @param written columns whose formulas stand in the spec
/// @param given columns whose values are chosen without regard to the constraints: those written,
///   primary keys, whatever keeps rows apart
/// @param links columns of foreign keys, whose values are those of other rows
/// @param absent columns that are null in every row, such as references to empty tables
/// @param taken names that lets must not have
public record Circumstances(
    Set<String> written,
    Set<String> given,
    Set<String> links,
    Set<String> absent,
    Set<String> taken) {

  public Circumstances {
    written = Set.copyOf(written);
    given = Set.copyOf(given);
    links = Set.copyOf(links);
    absent = Set.copyOf(absent);
    taken = Set.copyOf(taken);
  }
}
