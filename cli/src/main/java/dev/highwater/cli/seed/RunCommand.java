package dev.highwater.cli.seed;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.plan.Planning;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    header = "Load what the plan has and the database has not",
    description = {
      "Keys and indexes are taken off where that is faster, and put back; at the end every"
          + " constraint is in place and checked. What is missing is remembered in the database, so"
          + " a run that was interrupted goes on, and a larger --rows adds only the difference.",
      "An empty database first gets the dataset's reference schema."
    })
final class RunCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final DatasetOptions dataset = new DatasetOptions();

  @Mixin private final ZeroConfigOptions zero = new ZeroConfigOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  @Option(names = "--dry-run", description = "Show the plan and load nothing.")
  private boolean dryRun;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "Write there what the database holds now: identity, and rows, bytes and digests of every "
              + "table and range. Equal rows give equal files on any machine.")
  private @Nullable Path manifest;

  RunCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    if (manifest != null) {
      ManifestFiles.checkWritable(invocation, manifest);
    }
    try (Target database = target.open(invocation)) {
      if (dryRun) {
        Planning planning = dataset.plan(database, zero);
        PlanView.print(invocation, planning, Outlooks.of(invocation, database, planning));
        return ExitCode.DONE;
      }
      Planning planning = dataset.planOrMigrate(database, zero);
      SeedOutcome outcome;
      try (SeedLine line = new SeedLine(invocation)) {
        outcome = load.seeder(invocation, database, line).run(planning.plan(), planning.sources());
      }
      if (manifest != null) {
        ManifestFiles.write(
            invocation,
            manifest,
            ManifestFiles.of(planning, outcome.contents(), database.settings()));
      }
      OutcomeView.print(invocation, outcome);
    }
    return ExitCode.DONE;
  }
}
