package dev.highwater.cli.archive;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.WholeNumber;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.seed.SeedLine;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.export.ExportFormat;
import dev.highwater.seed.export.Exporter;
import dev.highwater.seed.export.LoadParameters;
import dev.highwater.seed.export.LoadParameters.Draw;
import dev.highwater.volume.words.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    header = "Write a dataset, or ids out of it, for other programs",
    description = {
      "Of a built dataset's folder, or of a dataset whose rows are made for the purpose. Every value"
          + " is what PostgreSQL itself would print.",
      "csv: a file a table, which COPY … FROM … (FORMAT csv, HEADER) reads back. sql: dataset.sql,"
          + " which psql -f loads. jsonl: a file a table with an object a row."
          + " parquet: a file a table."
    })
final class ExportCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final PlanOptions plan = new PlanOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR|DATASET",
      description =
          "The folder of a built dataset; or NAME, NAME@VERSION, or a folder with a dataset.yaml.")
  private @Nullable String given;

  @Option(
      names = "--format",
      paramLabel = "csv|sql|jsonl|parquet",
      description = "What to write (default: csv).")
  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = "--params",
      split = ",",
      paramLabel = "TABLE.COLUMN",
      description =
          "Instead of whole tables, values of these columns for load generators: per table a JSON"
              + " array for k6, a CSV for Locust and JMeter, and a script for pgbench.")
  private List<String> params = new ArrayList<>();

  @Option(
      names = "--count",
      paramLabel = "N",
      converter = Count.class,
      description = "With --params: how many rows of each table (default: 1000).")
  private int count = 1_000;

  @Option(
      names = "--zipf",
      paramLabel = "EXPONENT",
      description =
          "With --params: draw by Zipf's law, the first rows most often, instead of evenly.")
  private @Nullable Double zipf;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Option(
      names = "--tables",
      split = ",",
      paramLabel = "PATTERN",
      description = "These tables alone, such as 'billing.*' or 'customer,order_*'.")
  private List<String> tables = new ArrayList<>();

  ExportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    Path folder = folder(invocation.console().directory().resolve(out).normalize());
    Origin origin = Origin.of(invocation, plan, given).only(tables);
    if (!params.isEmpty()) {
      return params(origin, folder);
    }
    List<Path> files;
    try (SeedLine line = new SeedLine("Exporting", invocation)) {
      SeedOptions options = load.options(invocation, line);
      files =
          new Exporter(origin.tables(), folder, line, options.cancellation())
              .write(format, origin.title(), options.threads());
    }
    long rows = origin.tables().stream().mapToLong(table -> table.source().rows()).sum();
    Exported exported =
        new Exported(
            origin.title(),
            origin.tables().size(),
            rows,
            files.stream().map(Path::toString).toList());
    invocation.answer(exported, () -> exported.text(folder));
    return ExitCode.DONE;
  }

  private int params(Origin origin, Path folder) {
    if (zipf != null && !(zipf > 0)) {
      throw Failure.of("An exponent of Zipf's law is above 0")
          .where("--zipf " + zipf)
          .remedy("1 is the classic law; more is more skewed");
    }
    Draw draw = zipf == null ? new Draw.Evenly() : new Draw.Zipf(zipf);
    List<Path> files =
        new LoadParameters(origin.tables(), origin.seed()).write(folder, params, count, draw);
    ParameterFiles written =
        new ParameterFiles(origin.title(), files.stream().map(Path::toString).toList());
    invocation.answer(written, () -> String.join("\n", written.files()) + "\n");
    return ExitCode.DONE;
  }

  /// Reads `--count`.
  static final class Count extends WholeNumber {
    Count() {
      super("number of rows", 1, 10_000_000);
    }
  }

  /// The files for load generators.
  private record ParameterFiles(String dataset, List<String> files) {}

  /// What was written.
  private record Exported(String dataset, int tables, long rows, List<String> files) {
    String text(Path folder) {
      return new Facts()
          .add("dataset", dataset)
          .add("tables", tables)
          .add("rows", Figures.count(rows))
          .add("files", files.size() + " in " + folder)
          .toString();
    }
  }

  /// A folder that is empty.
  static Path folder(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw Failure.of("The folder is not empty")
              .where(folder.toString())
              .remedy("Export into another folder: --out DIR");
        }
      }
      return folder;
    } catch (IOException failed) {
      throw Failure.of("The folder cannot be made")
          .where(folder.toString())
          .why(failed)
          .remedy("Export into another folder: --out DIR")
          .causedBy(failed);
    }
  }
}
