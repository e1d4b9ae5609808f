package dev.highwater.cli.seed;

import dev.highwater.cli.console.RowCount;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.SeedPlanner;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which rows: `--dataset`, `--rows`, `--seed`.
final class DatasetOptions {

  @Option(
      names = "--dataset",
      paramLabel = "DATASET",
      description = "NAME, NAME@VERSION or a folder with a dataset.yaml (default: obcms).")
  private String dataset = "obcms";

  @Option(
      names = "--rows",
      paramLabel = "N",
      converter = RowCount.class,
      description =
          "The scale, such as 10k or 1.5M: rows of the dataset's scale unit, from which all other "
              + "counts follow (default: the dataset's own).")
  private @Nullable Long rows;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Deal the rows from another seed than the dataset's own.")
  private @Nullable Long seed;

  /// The spec, dealt from the seed that was asked for.
  DatasetSpec spec() {
    DatasetSpec spec = Specs.read(dataset);
    return seed == null ? spec : spec.withSeed(seed);
  }

  /// Plans the spec for a schema.
  ///
  /// @throws Failure with all problems, when it cannot be seeded there
  Planning plan(DatasetSpec spec, Catalog catalog) {
    SeedPlanner planner = new SeedPlanner(spec, catalog, Pools.standard(spec.seed()));
    Planning planning = planner.plan(rows == null ? spec.scale().rows() : rows);
    List<Problem> problems = planning.plan().problems();
    if (!problems.isEmpty()) {
      throw Failure.of("This dataset cannot be seeded here")
          .where(spec.name() + "@" + spec.version() + " in database " + catalog.database())
          .why(
              problems.stream()
                  .map(problem -> problem.what() + "\n  " + problem.where() + ": " + problem.why())
                  .collect(Collectors.joining("\n")))
          .remedy(
              problems.stream().map(Problem::remedy).distinct().collect(Collectors.joining("\n")));
    }
    return planning;
  }
}
