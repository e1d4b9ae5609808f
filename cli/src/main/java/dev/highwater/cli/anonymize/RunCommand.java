package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.AnonymizeOptions;
import dev.highwater.anonymize.AnonymizeOutcome;
import dev.highwater.anonymize.Anonymizer;
import dev.highwater.anonymize.LeakException;
import dev.highwater.anonymize.LeakProof;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.evidence.Evidence;
import dev.highwater.anonymize.key.KeySource;
import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.plan.PlanException;
import dev.highwater.anonymize.plan.TablePlan;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.anonymize.run.RunOptions;
import dev.highwater.anonymize.run.RunProgress;
import dev.highwater.anonymize.subset.Closure;
import dev.highwater.anonymize.subset.Subset;
import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Release;
import dev.highwater.cli.console.WholeNumber;
import dev.highwater.cli.console.WrongUse;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.volume.words.Figures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    header = "Make an anonymized copy of a database",
    description = {
      "Reads one snapshot of the source, masks what the policy says, and fills a database beside"
          + " the target; only when all is there does it take the target's name. Killed or stopped,"
          + " the same command goes on with what is there.",
      "The key makes the pseudonyms. Without --key there is one for this run alone, which is never"
          + " stored: nobody can make the same pseudonyms again, nor go on with a stopped run."
    })
final class RunCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final SourceOptions source = new SourceOptions();

  @Option(
      names = "--into",
      paramLabel = "ADDRESS",
      description =
          "The target, as for --db. A database of that name is replaced in the end; its server must"
              + " let the role make databases.")
  private @Nullable String into;

  @Option(
      names = "--into-archive",
      paramLabel = "FOLDER",
      description =
          "Instead of a database a directory archive, which pg_restore restores. Its rows are"
              + " gathered in a database of the embedded server, which is dropped at the end.")
  private @Nullable Path archive;

  @Option(
      names = "--into-csv",
      paramLabel = "FOLDER",
      description =
          "Instead of a database a folder with a file of CSV for each table and a manifest, which"
              + " 'dataset load' and 'dataset verify' read. Gathered as for --into-archive.")
  private @Nullable Path csv;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "What becomes of every column.")
  private Path policy = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "WHERE",
      description =
          "Where the key stands, of at least 16 bytes: file:PATH (readable by its owner alone),"
              + " env:NAME or stdin; or one-shot (default).")
  private String key = "one-shot";

  @Option(
      names = "--streams",
      paramLabel = "N",
      converter = Streams.class,
      description = "Tables or parts of tables that are copied at once (default: 2).")
  private int streams = 2;

  @Mixin private final SubsetOptions rows = new SubsetOptions();

  @Mixin private final EvidenceOptions files = new EvidenceOptions();

  @Option(names = "--dry-run", description = "Show what would be done, and copy nothing.")
  private boolean dryRun;

  @Spec private @Nullable CommandSpec command;

  RunCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException, InterruptedException {
    files.check();
    long targets = Stream.of(into, archive, csv).filter(Objects::nonNull).count();
    if (!dryRun && targets != 1) {
      throw WrongUse.of(
          command,
          Failure.of("A run needs one target")
              .where("--into, --into-archive and --into-csv")
              .why(targets == 0 ? "none is given" : targets + " are given")
              .remedy("Give the address of a database, or a folder for an archive or CSV"));
    }
    Path directory = invocation.console().directory();
    Subset subset = rows.read(invocation);
    MaskingKey secret = KeySource.parse(key, directory).read(System.getenv(), System.in);
    Path file = directory.resolve(policy);
    Policy read = Policies.read(file);
    Pack loaded = Pack.load(read.pack(), directory);
    Cancellation cancellation = new Cancellation();
    invocation.console().interrupt().whenAsked(cancellation::cancel);
    try (Source database = source.open(invocation, cancellation)) {
      if (dryRun) {
        show(
            anonymizer(loaded, subset, RunProgress.SILENT, cancellation)
                .plan(database.settings(), read, secret));
        return ExitCode.DONE;
      }
      try (Destination target = Destination.open(invocation, into, archive, csv)) {
        run(database.settings(), target, read, loaded, subset, secret, cancellation);
      }
    } catch (PlanException refused) {
      return refuse(file, refused);
    } catch (LeakException leak) {
      invocation.answer(leak.result(), () -> CheckView.text(leak.result()));
      return ExitCode.NEGATIVE;
    }
    return ExitCode.DONE;
  }

  private void run(
      ConnectionSettings from,
      Destination target,
      Policy read,
      Pack loaded,
      Subset subset,
      MaskingKey secret,
      Cancellation cancellation)
      throws SQLException, PlanException, LeakException {
    AnonymizeOutcome outcome;
    LeakProof proof =
        new LeakProof(read, files.options(loaded, streams).withSubset(subset), cancellation);
    try (AnonymizeLine line = new AnonymizeLine(invocation)) {
      outcome =
          anonymizer(loaded, subset, line, cancellation)
              .run(from, target.settings(), read, secret, proof);
      target.finish(from.database());
    } finally {
      proof.result().ifPresent(found -> files.write(invocation, evidence(read, found, secret)));
    }
    invocation.answer(outcome, () -> text(target.shown(), outcome, secret));
  }

  private static Evidence evidence(Policy policy, CheckResult result, MaskingKey secret) {
    return Evidence.of(
        policy,
        result,
        secret.fingerprint(),
        secret.isOneShot(),
        Release.version(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /// What programs read of a policy that does not fit.
  private record Refused(List<String> problems, List<String> additions) {}

  private int refuse(Path file, PlanException refused) {
    invocation.answer(
        new Refused(refused.problems(), refused.additions()),
        () -> String.join("\n", refused.additions()));
    invocation
        .console()
        .err()
        .println(
            Failure.of("The policy or the subset does not go with the source; nothing was copied")
                .where(file.toString())
                .why(String.join("\n", refused.problems()))
                .remedy(
                    refused.additions().isEmpty()
                        ? "docs/policy.md tells which technique takes what, docs/anonymizing.md"
                            + " what a subset is"
                        : "Review the lines on standard output, and add them to the policy")
                .getMessage());
    return ExitCode.NEGATIVE;
  }

  private Anonymizer anonymizer(
      Pack pack, Subset subset, RunProgress progress, Cancellation cancellation) {
    return new Anonymizer(
        new AnonymizeOptions(
            new RunOptions(streams, subset),
            pack,
            invocation.workDirectory(),
            progress,
            cancellation));
  }

  private static String text(String target, AnonymizeOutcome outcome, MaskingKey secret) {
    return new Facts()
        .add("target", target)
        .add(
            "tables",
            "%s, %s of them masked"
                .formatted(Figures.count(outcome.tables()), Figures.count(outcome.masked())))
        .add("rows", outcome.subset().isEmpty() ? "all" : SubsetView.sum(outcome.subset()))
        .add("key", secret.isOneShot() ? "one-shot, gone now" : secret.fingerprint())
        .add("time", String.format(Locale.ROOT, "%.1f s", outcome.seconds()))
        .toString();
  }

  /// What programs read.
  ///
  /// @param rows what is taken of each table; empty where all rows are
  private record Plan(List<Planned> columns, List<Closure.TableSize> rows) {}

  private record Planned(String table, String column, String dataClass, String technique) {}

  private void show(MaskPlan plan) {
    List<Planned> cells =
        plan.tables().stream()
            .flatMap(
                table ->
                    table.columns().stream()
                        .map(
                            column ->
                                new Planned(
                                    table.table().name().toString(),
                                    column.name(),
                                    table.dataClass(column).written(),
                                    table.technique(column).written())))
            .toList();
    invocation.answer(new Plan(cells, plan.rows().sizes()), () -> text(plan));
  }

  private static String text(MaskPlan plan) {
    TextTable masked = new TextTable("table", "column", "class", "technique");
    long kept = 0;
    for (TablePlan table : plan.tables()) {
      String name = table.table().name().toString();
      for (Column column : table.columns()) {
        if (table.technique(column) instanceof Technique.Keep) {
          kept++;
        } else {
          masked.row(
              name,
              column.name(),
              table.dataClass(column).written(),
              table.technique(column).written());
          name = "";
        }
      }
    }
    return masked
        + "\n"
        + (plan.rows().all() ? "" : SubsetView.text(plan.rows().sizes()) + "\n")
        + new Facts()
            .add("rows", plan.rows().all() ? "all" : SubsetView.sum(plan.rows().sizes()))
            .add("tables", Figures.count(plan.tables().size()))
            .add("kept", Figures.count(kept) + " columns, each with its reason in the policy");
  }

  /// Reads `--streams`.
  static final class Streams extends WholeNumber {
    Streams() {
      super("number of streams", 1, 64);
    }
  }
}
