package dev.highwater.cli.seed;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.dataset.SpecFolder;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.spec.SpecSchema;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import dev.highwater.seed.zero.ZeroOptions;
import java.nio.file.Path;
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
      ZeroOptions options = zero.options(seed);
      ZeroDataset dataset =
          ZeroConfig.of(catalog, options, Schemas.kept(database, catalog, options.grow()));
      if (out == null) {
        invocation.console().out().print(dataset.yaml());
      } else {
        Path file = SpecFolder.write(invocation.console().directory().resolve(out), dataset);
        Path schema = file.resolveSibling(SpecSchema.FILE);
        invocation.answer(
            new Written(file.toString(), schema.toString()),
            () -> "Written: %s\n         %s, for editors\n".formatted(file, schema));
      }
    }
    return ExitCode.DONE;
  }

  /// What programs read.
  private record Written(String file, String schema) {}
}
