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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a dataset is held against, and where the findings go.
public final class FitOptions {

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

  /// Holds a dataset against what was asked for and tells what was found.
  ///
  /// @param dataset a name, a name with its version, or the path of a folder
  /// @return the exit code
  public int run(Invocation invocation, TargetOptions target, String dataset) throws SQLException {
    DatasetSpec spec = Specs.read(dataset);
    Compatibility found =
        new FitCheck(invocation, target, spec).run(schema, writtenFor, migrations);
    write(invocation, junit, FitReports.junit(found));
    write(invocation, markdown, FitReports.markdown(found));
    invocation.answer(found, () -> FitText.of(found));
    return found.effect() == Effect.BREAKING ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private static void write(Invocation invocation, @Nullable Path file, String text) {
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
