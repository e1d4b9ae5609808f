package dev.highwater.seed;

import dev.highwater.seed.rebuild.Refused;
import java.util.List;

/// What a repair did.
///
/// @param restored how many keys, indexes, foreign keys and triggers were put back
/// @param refused what cannot be put back while the rows are as they are
public record RepairOutcome(int restored, List<Refused> refused) {

  public RepairOutcome {
    refused = List.copyOf(refused);
  }

  /// Whether the tables are as they were.
  public boolean whole() {
    return refused.isEmpty();
  }
}
