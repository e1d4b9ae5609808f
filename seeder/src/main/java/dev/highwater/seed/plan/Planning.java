package dev.highwater.seed.plan;

import dev.highwater.seed.generate.TableSource;
import java.util.List;

/// A plan with the rows it is about.
///
/// @param sources of the plan's tables, in the plan's order; empty where the plan has problems
public record Planning(SeedPlan plan, List<TableSource> sources) {

  public Planning {
    sources = List.copyOf(sources);
  }
}
