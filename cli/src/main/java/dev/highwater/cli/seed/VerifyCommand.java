package dev.highwater.cli.seed;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    header = "Prove that the rows in a database are the dataset's, and legal",
    description = {
      "Compares the tables with the spec and with what the database remembers of its loading, and "
          + "asks in SQL for rows that break a key, a foreign key, a CHECK or a NOT NULL, without "
          + "trusting the constraints themselves. Names the first rows that are wrong. Only reads.",
      "Exits with 3 when something is not as it should be."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final DatasetOptions dataset = new DatasetOptions();

  @Mixin private final ZeroConfigOptions zero = new ZeroConfigOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  @Option(
      names = "--check",
      split = ",",
      paramLabel = "ASPECT",
      description =
          "What to look at, apart by commas: counts of rows, digests of the rows that are there, "
              + "recomputed digests of the rows as the spec has them, constraints (default: all).")
  private @Nullable Set<Aspect> aspects;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "Compare with this manifest as well, which 'seed run --manifest' wrote here or elsewhere.")
  private @Nullable Path manifest;

  VerifyCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    Manifest expected = manifest == null ? null : ManifestFiles.read(invocation, manifest);
    try (Target database = target.open(invocation)) {
      Verdict verdict;
      try (SeedLine line = new SeedLine("Verifying", invocation)) {
        verdict = verify(database, load.seeder(invocation, database, line), expected);
      }
      VerifyView.print(invocation, verdict);
      return verdict.sound() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
  }

  private Verdict verify(Target database, Seeder seeder, @Nullable Manifest expected)
      throws SQLException {
    List<LedgerDataset> held = seeder.datasets();
    Planning planning = dataset.plan(database, zero, held);
    requireHeld(planning.plan(), held, database);
    VerifyReport report = seeder.verify(planning.plan(), planning.sources(), aspects());
    return new Verdict(
        planning.plan(),
        report,
        expected == null
            ? List.of()
            : expected.differences(
                ManifestFiles.of(planning, report.contents(), database.settings())));
  }

  private Set<Aspect> aspects() {
    return aspects == null ? EnumSet.allOf(Aspect.class) : EnumSet.copyOf(aspects);
  }

  /// What was verified, and what was found.
  record Verdict(SeedPlan plan, VerifyReport report, List<Manifest.Difference> differences) {

    boolean sound() {
      return report.sound() && differences.isEmpty();
    }
  }

  private static void requireHeld(SeedPlan plan, List<LedgerDataset> held, Target database) {
    if (held.stream().anyMatch(one -> one.id().equals(plan.datasetId()))) {
      return;
    }
    String asked = plan.dataset() + "@" + plan.version() + ", seed " + plan.seed();
    Failure failure =
        Failure.of("This dataset is not in the database: " + asked)
            .where(database.settings().url());
    throw held.isEmpty()
        ? failure.why("nothing was ever seeded there").remedy("highwater seed run")
        : failure
            .why(HeldDatasets.differences(plan, held))
            .remedy("Name what is there with --dataset and --seed, or seed another database");
  }
}
