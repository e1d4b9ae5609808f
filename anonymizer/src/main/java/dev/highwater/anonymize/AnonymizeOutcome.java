package dev.highwater.anonymize;

import dev.highwater.anonymize.subset.Closure;
import java.util.List;

/// What a run has done.
///
/// @param tables how many hold rows
/// @param masked in how many of them something was masked
/// @param subset what was taken of each table; empty where all rows were
/// @param seconds from the snapshot to the swap
public record AnonymizeOutcome(
    String target, int tables, int masked, List<Closure.TableSize> subset, double seconds) {
  public AnonymizeOutcome {
    subset = List.copyOf(subset);
  }
}
