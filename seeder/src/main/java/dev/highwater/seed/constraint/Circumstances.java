package dev.highwater.seed.constraint;

import java.util.Set;

/// What else is settled about the columns of a table.
///
/// @param written columns whose formulas stand in the spec
/// @param given columns whose values are chosen without regard to the constraints: those written,
///   primary keys, whatever keeps rows apart
/// @param links columns of foreign keys, whose values are those of other rows
/// @param bound those among them whose rows are chosen together with those of others: to bend one
///   would break the others
/// @param referenced columns by which other tables find rows, which are null as seldom as can be
/// @param absent columns that are null in every row, such as references to empty tables
/// @param taken names that lets must not have
public record Circumstances(
    Set<String> written,
    Set<String> given,
    Set<String> links,
    Set<String> bound,
    Set<String> referenced,
    Set<String> absent,
    Set<String> taken) {

  public Circumstances {
    written = Set.copyOf(written);
    given = Set.copyOf(given);
    links = Set.copyOf(links);
    bound = Set.copyOf(bound);
    referenced = Set.copyOf(referenced);
    absent = Set.copyOf(absent);
    taken = Set.copyOf(taken);
  }
}
