package dev.highwater.volume.result;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// One run of a ladder: everything `results.json` holds.
///
/// @param schemaVersion version of this shape; raised when a reader of the old shape would misread
/// @param id names the folder of the run, such as `20251009-101500-obcms`
/// @param command what to type to run the same again
/// @param projectedMaximum the size, in rows of the scale unit, that forecasts reach to
/// @param rungs in the order they were climbed, smallest first
/// @param growth one fit per statement and metric over the rungs
/// @param foretold plans beyond the last rung; empty where the planner could not be asked
public record VolumeRun(
    int schemaVersion,
    String id,
    String scenario,
    Instant startedAt,
    Instant endedAt,
    Environment environment,
    DatasetReference dataset,
    String command,
    long projectedMaximum,
    List<RungResult> rungs,
    List<GrowthFit> growth,
    List<ObjectiveResult> objectives,
    List<Foretold> foretold,
    Verdict verdict) {

  /// The shape this version of Highwater writes. Since 2 load has four histograms, faults and
  /// searches, reports keep their single times, plans the names of their statements, and rungs the
  /// locks that were waited for.
  public static final int SCHEMA_VERSION = 2;

  public VolumeRun {
    rungs = List.copyOf(rungs);
    growth = List.copyOf(growth);
    objectives = List.copyOf(objectives);
    foretold = List.copyOf(Objects.requireNonNullElse(foretold, List.of()));
  }

  /// A run of which no plans beyond its ladder are foretold.
  public VolumeRun(
      int schemaVersion,
      String id,
      String scenario,
      Instant startedAt,
      Instant endedAt,
      Environment environment,
      DatasetReference dataset,
      String command,
      long projectedMaximum,
      List<RungResult> rungs,
      List<GrowthFit> growth,
      List<ObjectiveResult> objectives,
      Verdict verdict) {
    this(
        schemaVersion,
        id,
        scenario,
        startedAt,
        endedAt,
        environment,
        dataset,
        command,
        projectedMaximum,
        rungs,
        growth,
        objectives,
        List.of(),
        verdict);
  }
}
