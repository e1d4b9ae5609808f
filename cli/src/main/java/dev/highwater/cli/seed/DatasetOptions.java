package dev.highwater.cli.seed;

import dev.highwater.cli.console.AskedRows;
import dev.highwater.cli.console.RowCount;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.cli.target.Target;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Reasons;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import dev.highwater.seed.zero.ZeroOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which rows: `--dataset` or `--zero-config`, `--rows`, `--seed`.
final class DatasetOptions {

  private static final String DEFAULT = "obcms";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @ArgGroup private final Origin origin = new Origin();

  @Option(
      names = "--rows",
      paramLabel = "N",
      converter = RowCount.class,
      description =
          "The scale, such as 10k, 1.5M or the name of a step such as S2: rows of the dataset's scale "
              + "unit, from which all other counts follow (default: the dataset's own). With "
              + "--zero-config: rows of each table (default: 1000).")
  private @Nullable AskedRows rows;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Deal the rows from another seed than the dataset's own.")
  private @Nullable Long seed;

  /// Where the dataset comes from.
  private static final class Origin {
    @Option(
        names = "--dataset",
        paramLabel = "DATASET",
        description = "NAME, NAME@VERSION or a folder with a dataset.yaml (default: obcms).")
    private @Nullable String dataset;

    @Option(
        names = "--zero-config",
        description = "Derive the dataset from the database's own catalogue: any database will do.")
    private boolean zeroConfig;
  }

  /// Plans the dataset for a database as it is.
  ///
  /// @throws Failure with all problems, when it cannot be seeded there
  Planning plan(Target database, ZeroConfigOptions zero) throws SQLException {
    return plan(database, zero, List.of());
  }

  /// The same at the scale at which the dataset is held there, where none was asked for.
  ///
  /// @throws Failure with all problems, when it cannot be seeded there
  Planning plan(Target database, ZeroConfigOptions zero, List<LedgerDataset> held)
      throws SQLException {
    if (origin.zeroConfig) {
      return derived(database, zero, held);
    }
    DatasetSpec spec = written(zero);
    return plan(database, spec, Schemas.read(database, spec), Reasons.NONE, held);
  }

  /// The same, after the dataset's reference schema was applied to an empty database.
  ///
  /// @throws Failure with all problems, when it cannot be seeded there
  Planning planOrMigrate(Target database, ZeroConfigOptions zero) throws SQLException {
    if (origin.zeroConfig) {
      return derived(database, zero, List.of());
    }
    DatasetSpec spec = written(zero);
    return plan(database, spec, Schemas.readOrMigrate(database, spec), Reasons.NONE, List.of());
  }

  private Planning derived(Target database, ZeroConfigOptions zero, List<LedgerDataset> held)
      throws SQLException {
    Catalog catalog = Schemas.read(database);
    ZeroOptions options = zero.options(seed);
    ZeroDataset dataset =
        ZeroConfig.of(catalog, options, Schemas.kept(database, catalog, options.grow()));
    return plan(database, dataset.spec(), catalog, dataset.reasons(), held);
  }

  private DatasetSpec written(ZeroConfigOptions zero) {
    zero.refuse();
    DatasetSpec spec = Specs.read(origin.dataset == null ? DEFAULT : origin.dataset);
    return seed == null ? spec : spec.withSeed(seed);
  }

  private Planning plan(
      Target database, DatasetSpec spec, Catalog catalog, Reasons reasons, List<LedgerDataset> held)
      throws SQLException {
    return Plans.of(
        database.settings(),
        spec,
        catalog,
        reasons,
        rows == null ? HeldDatasets.scale(held, spec) : rows.in(spec.scale(), command),
        origin.zeroConfig ? spec.tables().keySet() : Set.of());
  }
}
