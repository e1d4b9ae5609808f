package dev.highwater.cli.archive;

import dev.highwater.cli.console.AskedRows;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.RowCount;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.cli.seed.Plans;
import dev.highwater.cli.seed.Schemas;
import dev.highwater.cli.seed.ZeroConfigOptions;
import dev.highwater.cli.target.ScratchDatabase;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Reasons;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import dev.highwater.seed.zero.ZeroOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What is to be made of a dataset that is named by a word: `--rows`, `--seed`, `--zero-config`,
/// and for which schema: `--db`.
final class PlanOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final ZeroConfigOptions zero = new ZeroConfigOptions();

  @Option(
      names = "--zero-config",
      description = "Derive the dataset from the catalogue of the database of --db.")
  private boolean zeroConfig;

  @Option(
      names = "--rows",
      paramLabel = "N",
      converter = RowCount.class,
      description =
          "The scale, such as 10k, 1.5M or the name of a step such as S2: rows of the dataset's scale "
              + "unit, from which all other counts follow (default: the dataset's own). With --zero-config: rows of each "
              + "table (default: 1000).")
  private @Nullable AskedRows rows;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Deal the rows from another seed than the dataset's own.")
  private @Nullable Long seed;

  /// A plan and the schema it was made for.
  ///
  /// @param flywayVersion of the reference schema's last migration, or empty
  record Planned(Planning planning, Catalog catalog, String flywayVersion) {}

  /// Whether anything was said that only matters where rows are made.
  boolean given() {
    return zeroConfig || rows != null || seed != null;
  }

  /// Plans for the schema of `--db`, or for the reference schema, which is built for that on the
  /// embedded server in a database that is dropped afterwards.
  ///
  /// @param dataset as it was named, if it was
  /// @throws Failure with all problems, when there are some
  Planned plan(Invocation invocation, @Nullable String dataset) throws SQLException {
    if (zeroConfig == (dataset != null)) {
      throw Failure.of("Give either a DATASET or --zero-config")
          .remedy("highwater dataset list shows the library's datasets");
    }
    try (Target database = target.open(invocation)) {
      if (dataset == null) {
        return derived(database);
      }
      zero.refuse();
      DatasetSpec read = Specs.read(dataset);
      DatasetSpec spec = seed == null ? read : read.withSeed(seed);
      if (target.named() || !ReferenceSchemas.names().contains(spec.schema())) {
        return written(database.settings(), spec, Schemas.read(database, spec));
      }
      try (ScratchDatabase scratch = ScratchDatabase.on(database.settings(), "build")) {
        return written(scratch.settings(), spec, Schemas.readOrMigrate(scratch.settings(), spec));
      }
    }
  }

  private Planned written(ConnectionSettings database, DatasetSpec spec, Catalog catalog)
      throws SQLException {
    long scale = scale(spec);
    return new Planned(
        Plans.of(database, spec, catalog, Reasons.NONE, scale, Set.of()),
        catalog,
        ReferenceSchemas.version(spec.schema(), database).orElse(""));
  }

  private long scale(DatasetSpec spec) {
    return rows == null ? spec.scale().rows() : rows.in(spec.scale(), command);
  }

  private Planned derived(Target database) throws SQLException {
    Catalog catalog = Schemas.read(database);
    ZeroOptions options = zero.options(seed);
    if (!options.grow().isEmpty()) {
      throw Failure.of("Files cannot grow tables")
          .where("--grow")
          .why("they are for tables without rows, whichever database they are loaded into")
          .remedy("highwater seed run --zero-config --grow, in that database");
    }
    ZeroDataset dataset =
        ZeroConfig.of(catalog, options, Schemas.kept(database, catalog, List.of()));
    DatasetSpec spec = dataset.spec();
    long scale = scale(spec);
    return new Planned(
        Plans.of(
            database.settings(), spec, catalog, dataset.reasons(), scale, spec.tables().keySet()),
        catalog,
        ReferenceSchemas.version(spec.schema(), database.settings()).orElse(""));
  }
}
