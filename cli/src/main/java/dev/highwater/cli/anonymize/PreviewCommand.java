package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.AnonymizeOptions;
import dev.highwater.anonymize.Anonymizer;
import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.plan.PlanException;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.preview.Preview;
import dev.highwater.anonymize.run.RunOptions;
import dev.highwater.anonymize.run.RunProgress;
import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.session.Cancellation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "preview",
    header = "Show what the masks of a policy do to invented values",
    description =
        "Reads the database's catalogue, and none of its rows. The pseudonyms are of a key that is"
            + " gone when the command ends.")
final class PreviewCommand implements Callable<Integer> {

  private static final int LONGEST = 25;
  private static final int LONGEST_NAME = 30;

  private final Invocation invocation;

  @Mixin private final SourceOptions source = new SourceOptions();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "What becomes of every column.")
  private Path policy = Path.of("");

  PreviewCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException, InterruptedException {
    Path directory = invocation.console().directory();
    Path file = directory.resolve(policy);
    Policy read = Policies.read(file);
    Anonymizer anonymizer =
        new Anonymizer(
            new AnonymizeOptions(
                new RunOptions(1),
                Pack.load(read.pack(), directory),
                invocation.workDirectory(),
                RunProgress.SILENT,
                new Cancellation()));
    MaskingKey key = MaskingKey.oneShot();
    try (Source database = source.open(invocation, new Cancellation());
        Connection connection = database.settings().connect()) {
      MaskPlan plan = anonymizer.plan(read, CatalogReader.read(connection), key, Optional.empty());
      List<Preview.Line> lines = anonymizer.preview(plan, key);
      invocation.answer(lines, () -> text(lines));
      return ExitCode.DONE;
    } catch (PlanException refused) {
      throw Failure.of("The policy does not go with the database")
          .where(file.toString())
          .why(String.join("\n", refused.problems()))
          .remedy("highwater anonymize classify --check tells what to add")
          .causedBy(refused);
    }
  }

  private static String text(List<Preview.Line> lines) {
    StringBuilder text = new StringBuilder();
    Map<String, TextTable> tables = new LinkedHashMap<>();
    for (Preview.Line line : lines) {
      tables
          .computeIfAbsent(
              line.table(), name -> new TextTable("column", "technique", "before", "after"))
          .row(
              shortened(line.column(), LONGEST_NAME),
              line.technique(),
              shortened(line.before(), LONGEST),
              shortened(line.after(), LONGEST));
    }
    tables.forEach((name, table) -> text.append(name).append('\n').append(table).append('\n'));
    return text.toString().stripTrailing();
  }

  /// So that a line fits into a terminal; `--output json` has all. A line end would break it.
  private static String shortened(String text, int longest) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > longest ? line.substring(0, longest - 1) + "…" : line;
  }
}
