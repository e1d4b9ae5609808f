package dev.highwater.cli.seed;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "init",
    header = "Write a dataset.yaml for a database, to be changed by hand",
    description = {
      "The file says for every table how many rows it gets, and for every column by which formula "
          + "and why. Unchanged it gives the very rows of --zero-config: highwater seed run "
          + "--dataset FOLDER. The database is only read.",
      "docs/dataset-spec.md describes the language."
    })
final class InitCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final ZeroConfigOptions zero = new ZeroConfigOptions();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "The seed from which the rows are dealt (default: 1).")
  private @Nullable Long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write it, a folder or a file that is not there yet (default: standard output).")
  private @Nullable Path out;

  InitCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    try (Target database = target.open(invocation)) {
      ZeroDataset dataset = ZeroConfig.of(Schemas.read(database), zero.options(seed));
      if (out == null) {
        invocation.console().out().print(dataset.yaml());
      } else {
        Path file = file(invocation.console().directory().resolve(out));
        write(file, dataset.yaml());
        invocation.answer(new Written(file.toString()), () -> "Written: " + file + "\n");
      }
    }
    return ExitCode.DONE;
  }

  /// What programs read.
  private record Written(String file) {}

  private static Path file(Path given) {
    return Files.isDirectory(given) ? given.resolve(SpecReader.FILE) : given;
  }

  private static void write(Path file, String yaml) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, yaml, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw Failure.of("The file is there already")
          .where(file.toString())
          .why("it may have been changed by hand, so it is not written over")
          .remedy("Name another file with --out, or remove this one")
          .causedBy(there);
    } catch (IOException refused) {
      throw Failure.of("The file cannot be written")
          .where(file.toString())
          .why(refused.toString())
          .remedy("Name a place where you may write with --out")
          .causedBy(refused);
    }
  }
}
