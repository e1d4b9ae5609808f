package dev.highwater.volume.ladder;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.load.LoadResult;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Refusals;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.volume.result.DatasetReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Grows a database with the seeder: each size is planned anew, and the seeder loads what is
/// missing.
public final class SeederGrower implements Grower {

  private final DatasetSpec spec;
  private final SeedPlanner planner;
  private final Seeder seeder;
  private final SeedPlan smallest;
  private final Map<Long, SeedPlan> predicted = new ConcurrentHashMap<>();

  /// @param catalog of the database that the seeder loads
  /// @throws Failure when the dataset does not fit that schema
  public SeederGrower(DatasetSpec spec, Catalog catalog, Seeder seeder) {
    this.spec = spec;
    this.planner = new SeedPlanner(spec, catalog, Pools.standard(spec.seed()));
    this.seeder = seeder;
    this.smallest = plan(spec.scale().minimum()).plan();
  }

  @Override
  public DatasetReference dataset() {
    return new DatasetReference(
        spec.name(),
        spec.version(),
        smallest.datasetId(),
        spec.seed(),
        smallest.scaleUnit().toString(),
        smallest.schemaFingerprint());
  }

  @Override
  public long predictedBytes(long target) {
    return predicted(target).bytes();
  }

  @Override
  public Map<String, Long> predictedRows(long target) {
    return predicted(target).tables().stream()
        .collect(Collectors.toMap(t -> t.table().toString(), TablePlan::rows));
  }

  @Override
  public Grown grow(long target) {
    Planning planning = plan(target);
    SeedOutcome outcome = seeder.run(planning.plan(), planning.sources());
    long rows = outcome.table(spec.scale().unit()).map(LoadResult.TableLoad::rows).orElse(0L);
    return new Grown(
        rows, outcome.rows(), outcome.rowsLoaded(), outcome.bytesLoaded(), outcome.seconds());
  }

  /// Of a large size a plan takes seconds: it counts the rows below each of a fan-out's parents.
  private SeedPlan predicted(long target) {
    return predicted.computeIfAbsent(target, size -> plan(size).plan());
  }

  private Planning plan(long target) {
    Planning planning = planner.plan(target);
    if (!planning.plan().problems().isEmpty()) {
      throw Refusals.of(
          "The dataset cannot be grown to " + target + " rows",
          spec.name() + "@" + spec.version(),
          planning.plan().problems());
    }
    return planning;
  }
}
