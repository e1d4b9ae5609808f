package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.Discretion;
import dev.highwater.anonymize.check.Check;
import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.evidence.Evidence;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Release;
import dev.highwater.cli.console.WholeNumber;
import dev.highwater.cli.console.WrongUse;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    header = "Prove that nothing of the source is left in the target",
    description = {
      "Looks for every identifier of the source in all rows, texts and objects of the target, and"
          + " compares what the policy hides with what it was. No value is ever shown.",
      "Ends with exit code 3 where something was found."
    })
final class CheckCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Option(
      names = "--source",
      paramLabel = "ADDRESS",
      description =
          "The database with the people in it; it is only read (default: the one that PGSERVICE or"
              + " PGHOST names).")
  private @Nullable String source;

  @Option(
      names = "--target",
      paramLabel = "ADDRESS",
      description = "The database that was made of it; it is only read.")
  private @Nullable String target;

  @Option(names = "--policy", paramLabel = "FILE", description = "The policy as it was reviewed.")
  private @Nullable Path policy;

  @Option(
      names = "--min-k",
      paramLabel = "PEOPLE",
      description = "How many must share their quasi-identifiers (default: only reported).")
  private int least;

  @Option(
      names = "--threads",
      paramLabel = "THREADS",
      converter = Threads.class,
      description = "Sessions that read (default: 2).")
  private int threads = 2;

  @Option(
      names = "--key-fingerprint",
      paramLabel = "HEX",
      description = "What 'anonymize run' called its key, for the evidence.")
  private String fingerprint = "";

  @Option(
      names = "--expect",
      paramLabel = "FILE",
      description =
          "An Ed25519 public key in PEM: check nothing but that the evidence in --evidence is what"
              + " its owner has signed.")
  private @Nullable Path expected;

  @Mixin private final SubsetOptions rows = new SubsetOptions();

  @Mixin private final EvidenceOptions files = new EvidenceOptions();

  @Spec private @Nullable CommandSpec command;

  CheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path directory = invocation.console().directory();
    if (expected != null) {
      return files.verify(invocation, directory.resolve(expected));
    }
    Optional<ConnectionSettings> from =
        source == null
            ? ConnectionSettings.ofEnvironment()
            : Optional.of(ConnectionSettings.parse(source));
    if (from.isEmpty() || target == null || policy == null) {
      throw WrongUse.of(
          command,
          Failure.of("A check needs a source, a target and the policy")
              .why("one of --source, --target and --policy is missing")
              .remedy("highwater anonymize check --source ADDRESS --target ADDRESS --policy FILE"));
    }
    files.check();
    Policy reviewed = Policies.read(directory.resolve(policy));
    Cancellation cancellation = new Cancellation();
    invocation.console().interrupt().whenAsked(cancellation::cancel);
    CheckOptions options =
        files
            .options(Pack.load(reviewed.pack(), directory), threads)
            .withLeastGroup(least)
            .withSubset(rows.read(invocation));
    CheckResult result = result(from.get(), target, reviewed, options, cancellation);
    Evidence evidence =
        Evidence.of(
            reviewed,
            result,
            fingerprint,
            false,
            Release.version(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    files.write(invocation, evidence);
    invocation.answer(evidence, () -> CheckView.text(result));
    return result.clean() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static CheckResult result(
      ConnectionSettings from,
      String to,
      Policy policy,
      CheckOptions options,
      Cancellation cancellation)
      throws InterruptedException {
    try {
      return Check.run(from, ConnectionSettings.parse(to), policy, options, cancellation);
    } catch (SQLException refused) {
      throw Discretion.of(refused);
    }
  }

  /// Reads `--threads`.
  static final class Threads extends WholeNumber {
    Threads() {
      super("number of threads", 1, 64);
    }
  }
}
