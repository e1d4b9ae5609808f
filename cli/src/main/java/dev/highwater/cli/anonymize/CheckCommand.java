package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.check.Check;
import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.evidence.Evidence;
import dev.highwater.anonymize.evidence.Signing;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Release;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
      required = true,
      paramLabel = "ADDRESS",
      description = "The database with the people in it; it is only read.")
  private String source = "";

  @Option(
      names = "--target",
      required = true,
      paramLabel = "ADDRESS",
      description = "The database that was made of it; it is only read.")
  private String target = "";

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "The policy as it was reviewed.")
  private Path policy = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where evidence.json and evidence.html are written.")
  private @Nullable Path out;

  @Option(
      names = "--sign",
      paramLabel = "FILE",
      description = "An Ed25519 private key in PEM; evidence.json.sig is written too.")
  private @Nullable Path key;

  @Option(
      names = "--min-k",
      paramLabel = "PEOPLE",
      description = "How many must share their quasi-identifiers (default: only reported).")
  private int least;

  @Option(
      names = "--threads",
      paramLabel = "THREADS",
      description = "Sessions that read (default: 2).")
  private int threads = 2;

  CheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException, InterruptedException {
    Path directory = invocation.console().directory();
    Policy reviewed = Policies.read(directory.resolve(policy));
    Cancellation cancellation = new Cancellation();
    invocation.console().interrupt().whenAsked(cancellation::cancel);
    CheckResult result =
        Check.run(
            ConnectionSettings.parse(source),
            ConnectionSettings.parse(target),
            reviewed,
            CheckOptions.STANDARD.withThreads(threads).withLeastGroup(least),
            cancellation);
    Evidence evidence =
        Evidence.of(
            reviewed,
            result,
            "",
            false,
            Release.version(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    if (out != null) {
      write(directory, directory.resolve(out), evidence);
    }
    invocation.answer(evidence, () -> text(result));
    return result.clean() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private void write(Path directory, Path folder, Evidence evidence) {
    try {
      Files.createDirectories(folder);
      byte[] bytes = evidence.json();
      Files.write(folder.resolve("evidence.json"), bytes);
      Files.writeString(folder.resolve("evidence.html"), evidence.page());
      if (key != null) {
        Files.write(
            folder.resolve("evidence.json.sig"), Signing.sign(directory.resolve(key), bytes));
      }
    } catch (IOException failed) {
      throw Failure.of("The evidence cannot be written")
          .where(folder.toString())
          .why(failed)
          .remedy("Choose another folder with --out")
          .causedBy(failed);
    }
  }

  private static String text(CheckResult result) {
    StringBuilder text = new StringBuilder();
    if (!result.findings().isEmpty()) {
      TextTable table = new TextTable("severity", "kind", "where", ">rows", "row", "what");
      for (Finding one : result.findings()) {
        table.row(
            one.severity().name().toLowerCase(Locale.ROOT),
            one.shownKind(),
            (one.table() + " " + one.cell()).strip(),
            one.count(),
            one.row(),
            one.detail());
      }
      text.append(table).append('\n');
    }
    return text.append(
            new Facts()
                .add("verdict", result.clean() ? "clean" : "leak")
                .add("looked for", result.identifiers() + " forms of identifiers")
                .add("in", result.bytes() + " bytes of " + result.tables().size() + " tables")
                .add("warnings", result.count(Severity.WARNING)))
        .toString();
  }
}
