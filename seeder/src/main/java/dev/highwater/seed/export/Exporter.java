package dev.highwater.seed.export;

import dev.highwater.dataset.archive.FileNames;
import dev.highwater.dataset.parquet.ParquetTable;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Parallel;
import dev.highwater.seed.progress.SeedProgress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Writes tables into a folder, each in the order of its rows, several tables at a time.
public final class Exporter {

  private final List<ExportTable> tables;
  private final Path folder;
  private final SeedProgress progress;
  private final Cancellation cancellation;

  /// @param tables in the order in which they can be loaded
  /// @param folder that is there
  public Exporter(
      List<ExportTable> tables, Path folder, SeedProgress progress, Cancellation cancellation) {
    this.tables = List.copyOf(tables);
    this.folder = folder;
    this.progress = progress;
    this.cancellation = cancellation;
  }

  /// Writes all of them.
  ///
  /// @param title what the rows are, in one line
  /// @return the files, in the order of the tables
  /// @throws Failure when a type cannot be printed, or a file cannot be written
  public List<Path> write(ExportFormat format, String title, int threads) {
    Texts.require(tables);
    progress.expected(tables.stream().mapToLong(table -> table.source().rows()).sum(), 0);
    return switch (format) {
      case SQL -> List.of(script(title));
      case CSV, JSONL, PARQUET -> files(format, threads);
    };
  }

  private Path script(String title) {
    Path file = folder.resolve("dataset.sql");
    write(
        file,
        text(
            out -> {
              out.append(SqlScript.begin(tables, title));
              for (ExportTable table : tables) {
                rows(table, new CopyForm(table), out);
              }
              out.append(SqlScript.end(tables));
            }));
    return file;
  }

  private List<Path> files(ExportFormat format, int threads) {
    Queue<ExportTable> queue = new ConcurrentLinkedQueue<>(tables);
    try {
      Parallel.run(
          threads,
          () -> {
            for (ExportTable table = queue.poll(); table != null; table = queue.poll()) {
              write(file(format, table), content(format, table));
            }
          });
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw cancelled().causedBy(interrupted);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
    return tables.stream().map(table -> file(format, table)).toList();
  }

  private Path file(ExportFormat format, ExportTable table) {
    String ending =
        switch (format) {
          case CSV -> "csv";
          case SQL -> "sql";
          case JSONL -> "jsonl";
          case PARQUET -> "parquet";
        };
    return folder.resolve(FileNames.of(table.name(), ending));
  }

  private Content content(ExportFormat format, ExportTable table) {
    return switch (format) {
      case CSV -> text(out -> rows(table, new CsvForm(table), out));
      case SQL -> text(out -> rows(table, new CopyForm(table), out));
      case JSONL -> text(out -> rows(table, new JsonForm(table), out));
      case PARQUET -> file -> parquet(table, file);
    };
  }

  private void rows(ExportTable table, TableForm form, Writer out) throws IOException {
    form.begin(out);
    rows().each(table, fields -> form.row(fields, out));
    form.end(out);
  }

  private void parquet(ExportTable table, Path file) throws IOException {
    try (ParquetTable out = ParquetTable.create(file, table.columns())) {
      rows().each(table, fields -> out.write(fields.array(), fields.starts(), fields.lengths()));
    }
  }

  private TableRows rows() {
    return new TableRows(progress, cancellation, cancelled());
  }

  private static Failure cancelled() {
    return Failure.of("Exporting was cancelled")
        .why("somebody asked to stop")
        .remedy("Run it again, into another folder");
  }

  /// Under another name until it is whole.
  private static void write(Path file, Content content) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      content.write(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw Failure.of("The file cannot be written")
          .where(file.toString())
          .why(failed)
          .remedy("Make room there, or export into another folder: --out DIR")
          .causedBy(failed);
    }
  }

  private static Content text(Text text) {
    return file -> {
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        text.write(out);
      }
    };
  }

  @FunctionalInterface
  private interface Content {
    void write(Path file) throws IOException;
  }

  @FunctionalInterface
  private interface Text {
    void write(Writer out) throws IOException;
  }
}
