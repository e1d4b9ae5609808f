package dev.highwater.cli.archive;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Release;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.seed.SeedLine;
import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.archive.ArchiveBuilder;
import dev.highwater.seed.archive.ArchiveBuilder.Built;
import dev.highwater.seed.export.CsvBuilder;
import dev.highwater.volume.words.Figures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "build",
    header = "Write a dataset into files that any PostgreSQL can load",
    description = {
      "A folder with a file for each table, COPY BINARY packed by zstd, and a manifest.json with"
          + " the checksum of every block. The same rows give the same bytes for any number of"
          + " threads.",
      "A folder that holds the same dataset at a smaller scale, or with files missing, is"
          + " completed; one of CSV is always made anew."
    })
final class BuildCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final PlanOptions plan = new PlanOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DATASET",
      description = "NAME, NAME@VERSION, or the path of a folder with a dataset.yaml.")
  private @Nullable String dataset;

  @Option(
      names = "--format",
      paramLabel = "copy|csv",
      description =
          "COPY BINARY (default), or CSV by RFC 4180, packed by zstd too; 'dataset load' and"
              + " 'dataset verify' read both.")
  private Format format = Format.COPY;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  BuildCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    Path folder = invocation.console().directory().resolve(out).normalize();
    PlanOptions.Planned planned = plan.plan(invocation, dataset);
    Built built;
    try (SeedLine line = new SeedLine("Building", invocation)) {
      SeedOptions options = load.options(invocation, line);
      built = build(planned, folder, line, options);
    }
    invocation.answer(Document.of(built), () -> text(built, folder));
    return ExitCode.DONE;
  }

  private Built build(
      PlanOptions.Planned planned, Path folder, SeedLine line, SeedOptions options) {
    int threads = options.threads();
    return switch (format) {
      case COPY ->
          new ArchiveBuilder(
                  planned.planning(), planned.catalog(), planned.flywayVersion(), Release.version())
              .build(folder, threads, line, options.cancellation());
      case CSV ->
          new CsvBuilder(
                  planned.planning(), planned.catalog(), planned.flywayVersion(), Release.version())
              .build(folder, threads, line, options.cancellation());
    };
  }

  /// How rows are written.
  enum Format {
    COPY,
    CSV
  }

  /// What programs read.
  private record Document(
      String datasetId,
      String dataset,
      long scale,
      long rows,
      long rowsReused,
      long bytes,
      double seconds,
      List<TableDocument> tables) {

    static Document of(Built built) {
      Archive archive = built.archive();
      return new Document(
          archive.manifest().datasetId(),
          archive.title(),
          archive.manifest().scale(),
          archive.rows(),
          built.rowsReused(),
          archive.bytes(),
          built.seconds(),
          archive.tables().stream().map(file -> TableDocument.of(archive, file)).toList());
    }
  }

  private record TableDocument(
      String table, String file, long rows, long bytes, String sha256, String digest) {
    static TableDocument of(Archive archive, TableFile file) {
      return new TableDocument(
          file.table().toString(),
          file.name(),
          archive.rows(file).rows(),
          file.bytes(),
          file.sha256(),
          archive.rows(file).digest().hex());
    }
  }

  private static String text(Built built, Path folder) {
    Archive archive = built.archive();
    TextTable tables = new TextTable(">rows", ">bytes", ">packed", "file");
    for (TableFile file : archive.tables()) {
      tables.row(
          Figures.count(archive.rows(file).rows()),
          Figures.bytes((double) archive.rows(file).digest().bytes()),
          Figures.bytes((double) file.bytes()),
          file.name());
    }
    long made = archive.rows() - built.rowsReused();
    return tables
        + "\n"
        + new Facts()
            .add("dataset", archive.title() + ", id " + archive.manifest().datasetId())
            .add("scale", Figures.count(archive.manifest().scale()))
            .add("rows", Figures.count(archive.rows()))
            .add("files", Figures.bytes((double) archive.bytes()) + " in " + folder)
            .add(
                "made",
                made == 0
                    ? "nothing; all rows were there"
                    : Figures.count(made) + " rows in " + Figures.value(built.seconds(), "s"));
  }
}
