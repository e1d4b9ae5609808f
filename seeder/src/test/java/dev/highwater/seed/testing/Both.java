package dev.highwater.seed.testing;

import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.SeedPlan;
import java.util.ArrayList;
import java.util.List;

/// The [Club] and the [Readings] in one dataset.
public final class Both {

  private Both() {}

  /// Rows for so many persons and as many readings.
  public static List<TableSource> sources(long persons) {
    List<TableSource> sources = new ArrayList<>(Club.sources(persons));
    sources.addAll(Readings.sources(persons));
    return sources;
  }

  /// The plan for those rows.
  public static SeedPlan plan(long persons) {
    return Rows.plan("both-1", Club.PERSON, persons, 1_000, sources(persons));
  }
}
