package dev.highwater.seed.export;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.dataset.archive.CsvFileWriter;
import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Parallel;
import dev.highwater.seed.archive.ArchiveBuilder;
import dev.highwater.seed.archive.ArchiveBuilder.Built;
import dev.highwater.seed.archive.Site;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.load.Sources;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.progress.SeedProgress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Writes a planned dataset into a folder of CSV files with a manifest, several tables at a time.
/// The bytes are the same for any number of threads.
public final class CsvBuilder {

  private final Planning planning;
  private final Catalog catalog;
  private final String flywayVersion;
  private final String tool;

  /// @param catalog that the dataset was planned for
  /// @param flywayVersion of the reference schema's last migration, or empty
  /// @param tool version of Highwater
  public CsvBuilder(Planning planning, Catalog catalog, String flywayVersion, String tool) {
    this.planning = planning;
    this.catalog = catalog;
    this.flywayVersion = flywayVersion;
    this.tool = tool;
  }

  /// What was written of a table.
  private record Written(TableManifest rows, TableFile file) {}

  /// Builds into a folder that is not there yet.
  ///
  /// @throws Failure when something is there, a type cannot be printed, or it cannot be written
  public Built build(Path folder, int threads, SeedProgress progress, Cancellation cancellation) {
    long began = System.nanoTime();
    SeedPlan plan = planning.plan();
    Map<QualifiedName, TableSource> sources = Sources.byTable(plan, planning.sources());
    List<ExportTable> tables = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      TableSource source = Objects.requireNonNull(sources.get(table.table()));
      tables.add(new ExportTable(source, ArchiveBuilder.columns(source, catalog)));
    }
    Texts.require(tables);
    Site site = Site.empty(folder);
    progress.expected(plan.rows(), plan.bytes());
    try {
      Path unfinished = site.begin();
      Map<QualifiedName, Written> written = new ConcurrentHashMap<>();
      Queue<ExportTable> queue = new ConcurrentLinkedQueue<>(tables);
      Parallel.run(
          threads,
          () -> {
            for (ExportTable table = queue.poll(); table != null; table = queue.poll()) {
              written.put(table.name(), write(unfinished, table, progress, cancellation));
            }
          });
      Archive archive = archive(tables, written);
      ArchiveFile.write(archive, unfinished);
      site.move();
      return new Built(archive, 0, (System.nanoTime() - began) / 1e9);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.of("Building was interrupted").remedy("Run it again").causedBy(interrupted);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    } finally {
      site.clear();
    }
  }

  private Archive archive(List<ExportTable> tables, Map<QualifiedName, Written> written) {
    SortedMap<QualifiedName, TableManifest> contents = new TreeMap<>();
    List<TableFile> files = new ArrayList<>();
    for (ExportTable table : tables) {
      Written one = Objects.requireNonNull(written.get(table.name()));
      contents.put(table.name(), one.rows());
      files.add(one.file());
    }
    return new Archive(
        planning.manifest(contents, flywayVersion, tool), planning.plan().scaleUnit(), files);
  }

  private Written write(
      Path folder, ExportTable table, SeedProgress progress, Cancellation cancellation) {
    int rangeRows =
        planning.plan().tables().stream()
            .filter(plan -> plan.table().equals(table.name()))
            .findFirst()
            .orElseThrow()
            .rangeRows();
    List<StoredColumn> columns = table.columns().stream().map(StoredColumn::printed).toList();
    try (CsvFileWriter file = CsvFileWriter.create(folder, table.name(), columns, rangeRows)) {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(new Pieces(file), StandardCharsets.UTF_8), 1 << 16)) {
        CsvForm form = new CsvForm(table);
        form.begin(out);
        new TableRows(progress, cancellation, cancelled())
            .each(table, fields -> form.row(fields, out));
        form.end(out);
      }
      file.finish();
      return new Written(file.rows(), file.file());
    } catch (IOException failed) {
      throw unwritable(folder, failed);
    }
  }

  private static Failure cancelled() {
    return Failure.of("Building was cancelled")
        .why("somebody asked to stop; no folder was made")
        .remedy("Run it again");
  }

  private static Failure unwritable(Path folder, IOException failed) {
    return Failure.of("The files cannot be written")
        .where(folder.toString())
        .why(failed)
        .remedy("Make room there, or build into another folder: --out DIR")
        .causedBy(failed);
  }

  /// Hands bytes on as the file takes them.
  private static final class Pieces extends OutputStream {

    private final CsvFileWriter file;

    Pieces(CsvFileWriter file) {
      this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
      file.write(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      file.write(Arrays.copyOfRange(bytes, from, from + length));
    }
  }
}
