package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Set;

/// What one transaction loads: a range, or all ranges of tables that refer to each other and keep
/// their foreign keys meanwhile.
///
/// @param after tables that must be wholly loaded before, because foreign keys to them are in force
/// @param inOrder whether the units of the same table before it must be loaded first
public record LoadUnit(List<RowRange> ranges, Set<QualifiedName> after, boolean inOrder) {

  public LoadUnit {
    ranges = List.copyOf(ranges);
    after = Set.copyOf(after);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("A unit without ranges loads nothing");
    }
  }
}
