package dev.highwater.cli.compatibility;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.compatibility.Effect;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.compatibility.Compatibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dataset verify` of a spec: whether it still fits a schema.
@Command(
    name = "verify",
    header = "Tell whether a dataset still fits a schema, column by column",
    description = {
      "Compares the schema that the dataset was written for with that of --db, or with --schema, and"
          + " calls each difference compatible (no row is another), adapted (all rows are legal;"
          + " something is filled, left out or written in another form) or breaking (with what"
          + " refuses which rows, and what to write into the spec).",
      "Where only rows can tell, those of the dataset's smallest scale are offered to the server in"
          + " temporary tables; nothing of it stays. Exits with 3 when something is breaking."
    })
public final class FitCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Parameters(
      paramLabel = "DATASET",
      description = "NAME, NAME@VERSION, or the path of a folder with a dataset.yaml.")
  private String dataset = "";

  @Option(
      names = "--schema",
      paramLabel = "SCHEMA",
      description =
          "Hold it against this instead of --db: a reference schema such as obcms@1.1, which is built"
              + " on the server of --db for the time being, or a file with what 'schema show --output"
              + " json' printed, of which no rows can be tried.")
  private @Nullable String schema;

  @Option(
      names = "--written-for",
      paramLabel = "SCHEMA",
      description =
          "The schema that the dataset was written for, where that is no reference schema: an address"
              + " of a database, or a file with what 'schema show --output json' printed.")
  private @Nullable String writtenFor;

  @Option(
      names = "--migrations",
      paramLabel = "DIR",
      description =
          "The folder of the target's Flyway migrations, to be told which of them did it. Those of"
              + " reference schemas are known.")
  private @Nullable Path migrations;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write a JUnit report too.")
  private @Nullable Path junit;

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write a Markdown report too.")
  private @Nullable Path markdown;

  public FitCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    DatasetSpec spec = Specs.read(dataset);
    Compatibility found =
        new FitCheck(invocation, target, spec).run(schema, writtenFor, migrations);
    write(junit, FitReports.junit(found));
    write(markdown, FitReports.markdown(found));
    invocation.answer(found, () -> FitText.of(found));
    return found.effect() == Effect.BREAKING ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private void write(@Nullable Path file, String text) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(invocation.console().directory().resolve(file), text);
    } catch (IOException unwritable) {
      throw Failure.of("The report cannot be written")
          .where(file.toString())
          .why(unwritable)
          .remedy("Check that the folder is there and may be written to")
          .causedBy(unwritable);
    }
  }
}
