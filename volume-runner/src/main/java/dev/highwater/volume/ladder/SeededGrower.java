package dev.highwater.volume.ladder;

import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.load.LoadResult.TableLoad;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.volume.result.DatasetReference;
import dev.highwater.volume.scenario.Ladder;
import java.util.stream.Collectors;

/// Grows a database by the seeder, which loads only what each rung adds.
public final class SeededGrower implements Grower {

  private final SeedPlanner planner;
  private final Seeder seeder;
  private final SeedPlan top;

  /// Plans the top rung, so that what cannot be seeded is known before the first row.
  ///
  /// @throws Failure with everything that keeps the top rung from being seeded
  public SeededGrower(SeedPlanner planner, Seeder seeder, Ladder ladder) {
    this.planner = planner;
    this.seeder = seeder;
    this.top = sound(planner.plan(ladder.top())).plan();
  }

  @Override
  public DatasetReference dataset() {
    return new DatasetReference(
        top.dataset(),
        top.version(),
        top.datasetId(),
        top.seed(),
        top.scaleUnit().toString(),
        top.schemaFingerprint());
  }

  @Override
  public long predictedBytes(long target) {
    return target == top.scale() ? top.bytes() : planner.plan(target).plan().bytes();
  }

  @Override
  public Grown grow(long target) {
    Planning planning = sound(planner.plan(target));
    SeedOutcome outcome = seeder.run(planning.plan(), planning.sources());
    return new Grown(
        outcome.table(top.scaleUnit()).map(TableLoad::rows).orElse(0L),
        outcome.rows(),
        outcome.rowsLoaded(),
        outcome.bytesLoaded(),
        outcome.seconds());
  }

  private static Planning sound(Planning planning) {
    SeedPlan plan = planning.plan();
    if (plan.problems().isEmpty()) {
      return planning;
    }
    throw Failure.of("The dataset cannot be grown to %,d rows".formatted(plan.scale()))
        .where(plan.dataset() + "@" + plan.version())
        .why(
            plan.problems().stream()
                .map(problem -> problem.where() + ": " + problem.what() + ": " + problem.why())
                .collect(Collectors.joining("\n")))
        .remedy(
            plan.problems().stream()
                .map(Problem::remedy)
                .distinct()
                .collect(Collectors.joining("\n")));
  }
}
