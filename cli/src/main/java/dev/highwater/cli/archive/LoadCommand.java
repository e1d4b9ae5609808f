package dev.highwater.cli.archive;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.seed.OutcomeView;
import dev.highwater.cli.seed.Schemas;
import dev.highwater.cli.seed.SeedLine;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.archive.ArchiveLoad;
import dev.highwater.seed.plan.Refusals;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "load",
    header = "Load a built dataset into a database",
    description = {
      "As 'seed run' does, with the rows of the files: by COPY, in parallel, every key and constraint"
          + " valid at the end, and a load that was killed goes on where it was. All checksums are"
          + " checked before the first row is sent.",
      "An empty database first gets the dataset's reference schema."
    })
final class LoadCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of a built dataset.")
  private Path folder = Path.of("");

  LoadCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    Path place = invocation.console().directory().resolve(folder).normalize();
    Archive archive = ArchiveFile.read(place);
    SeedOutcome outcome;
    try (SeedLine line = new SeedLine("Loading", invocation)) {
      check(place, archive, load.options(invocation, line).threads());
      try (Target database = target.open(invocation)) {
        Catalog catalog = Schemas.readOrMigrate(database.settings(), archive.manifest().schema());
        ArchiveLoad files = plan(place, archive, catalog);
        outcome =
            load.seeder(invocation, database.settings(), line).run(files.plan(), files.sources());
        requireSame(archive, outcome, database);
      }
    }
    OutcomeView.print(invocation, outcome);
    return ExitCode.DONE;
  }

  /// @throws Failure with everything in which the database's tables are others
  static ArchiveLoad plan(Path place, Archive archive, Catalog catalog) {
    ArchiveLoad files = ArchiveLoad.of(place, archive, catalog);
    if (!files.plan().problems().isEmpty()) {
      throw Refusals.of(
          "These files cannot be loaded here",
          archive.title() + " into database " + catalog.database(),
          files.plan().problems());
    }
    return files;
  }

  private static void check(Path place, Archive archive, int threads) {
    try {
      ArchiveLoad.check(place, archive, threads);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.of("The work was cancelled").remedy("Run it again").causedBy(interrupted);
    }
  }

  private static void requireSame(Archive archive, SeedOutcome outcome, Target database) {
    if (!outcome.contents().equals(archive.manifest().tables())) {
      throw Failure.of("The database holds other rows than the files")
          .where(database.settings().url())
          .why("what its ledger says of them has not the digests of the manifest")
          .remedy("highwater dataset verify DIR --db names what differs");
    }
  }
}
