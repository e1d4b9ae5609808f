package dev.highwater.cli.seed;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSchema;
import dev.highwater.schema.catalog.Catalog;
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
import java.util.Objects;
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
      "docs/dataset-spec.md describes the language. With --out, "
          + SpecSchema.FILE
          + " is written beside it, by which editors complete and check it."
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
      paramLabel = "FOLDER",
      description =
          "The dataset's folder, which is made where there is none, or the file's own name, such as"
              + " shop/dataset.yaml (default: standard output). Nothing is written over.")
  private @Nullable Path out;

  InitCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    try (Target database = target.open(invocation)) {
      Catalog catalog = Schemas.read(database);
      ZeroDataset dataset =
          ZeroConfig.of(catalog, zero.options(seed), Schemas.kept(database, catalog));
      if (out == null) {
        invocation.console().out().print(dataset.yaml());
      } else {
        Path file = file(invocation.console().directory().resolve(out));
        Path schema = file.resolveSibling(SpecSchema.FILE);
        write(file, dataset.yaml());
        dataset.files().forEach((name, text) -> writeBeside(file, name, text));
        writeOver(schema, SpecSchema.text());
        invocation.answer(
            new Written(file.toString(), schema.toString()),
            () -> "Written: %s\n         %s, for editors\n".formatted(file, schema));
      }
    }
    return ExitCode.DONE;
  }

  /// What programs read.
  private record Written(String file, String schema) {}

  /// A name that ends as YAML files do is the file, any other the folder of one.
  private static Path file(Path given) {
    String name = String.valueOf(given.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml") ? given : given.resolve(SpecReader.FILE);
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
      throw refused(file, refused);
    }
  }

  /// Reference data, which stands in folders of its own.
  private static void writeBeside(Path yaml, String name, String text) {
    Path file = yaml.resolveSibling(name);
    if (!name.equals(SpecReader.FILE)) {
      try {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
      } catch (IOException refused) {
        throw refused(file, refused);
      }
      writeOver(file, text);
    }
  }

  /// A file that nobody changes by hand.
  private static void writeOver(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException refused) {
      throw refused(file, refused);
    }
  }

  private static Failure refused(Path file, IOException why) {
    return Failure.of("The file cannot be written")
        .where(file.toString())
        .why(why.toString())
        .remedy("Name a place where you may write with --out")
        .causedBy(why);
  }
}
