package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.dataset.archive.TableFileWriter.Written;
import dev.highwater.dataset.field.FieldForm;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Parallel;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.load.RowRanges;
import dev.highwater.seed.load.Sources;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.progress.SeedProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a planned dataset into a folder of files. The bytes are the same for any number of
/// threads.
public final class ArchiveBuilder {

  private final Planning planning;
  private final Catalog catalog;
  private final String flywayVersion;
  private final String tool;

  /// @param catalog that the dataset was planned for
  /// @param flywayVersion of the reference schema's last migration, or empty
  /// @param tool version of Highwater
  public ArchiveBuilder(Planning planning, Catalog catalog, String flywayVersion, String tool) {
    this.planning = planning;
    this.catalog = catalog;
    this.flywayVersion = flywayVersion;
    this.tool = tool;
  }

  /// What came of a build.
  ///
  /// @param rowsReused rows that were taken from an older build in the same place
  public record Built(Archive archive, long rowsReused, double seconds) {}

  /// Builds into a folder that is not there yet, or holds the same dataset at this scale or a
  /// smaller one: then only what is missing or damaged is made.
  ///
  /// @throws Failure when something else is there, or it cannot be written
  public Built build(Path folder, int threads, SeedProgress progress, Cancellation cancellation) {
    long began = System.nanoTime();
    Site site = Site.of(folder, planning.plan());
    Optional<Reuse> reuse = site.old().map(old -> new Reuse(folder, old));
    try {
      Path unfinished = site.begin();
      Archive archive = write(unfinished, reuse, threads, progress, cancellation);
      ArchiveFile.write(archive, unfinished);
      site.move();
      return new Built(
          archive, reuse.map(Reuse::rows).orElse(0L), (System.nanoTime() - began) / 1e9);
    } catch (IOException failed) {
      throw Failure.of("The files cannot be written")
          .where(folder.toString())
          .why(failed)
          .remedy("Make room there, or build into another folder: --out DIR")
          .causedBy(failed);
    } finally {
      site.clear();
    }
  }

  private Archive write(
      Path folder,
      Optional<Reuse> reuse,
      int threads,
      SeedProgress progress,
      Cancellation cancellation)
      throws IOException {
    SeedPlan plan = planning.plan();
    Map<QualifiedName, TableSource> sources = Sources.byTable(plan, planning.sources());
    List<TableAssembly> tables = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      tables.add(
          new TableAssembly(
              folder,
              Objects.requireNonNull(sources.get(table.table())),
              RowRanges.missing(table.table(), table.rows(), table.rangeRows(), List.of())));
    }
    progress.expected(plan.rows(), plan.bytes());
    Assembly assembly = new Assembly(tables, reuse, threads, progress, cancellation::cancelled);
    try {
      Parallel.run(threads, assembly::run);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.of("Building was interrupted").remedy("Run it again").causedBy(interrupted);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      for (TableAssembly table : tables) {
        table.abandon();
      }
    }
    return archive(tables);
  }

  private Archive archive(List<TableAssembly> tables) throws IOException {
    SortedMap<QualifiedName, TableManifest> contents = new TreeMap<>();
    List<TableFile> files = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      TablePlan plan = planning.plan().tables().get(i);
      TableSource source = tables.get(i).source();
      Written written = tables.get(i).finish();
      contents.put(source.table(), new TableManifest(source.columns(), written.ranges()));
      files.add(
          written.of(source.table(), plan.rangeRows(), plan.triggers(), columns(source, catalog)));
    }
    return new Archive(
        planning.manifest(contents, flywayVersion, tool), planning.plan().scaleUnit(), files);
  }

  /// The columns of a source of rows, with their types in that catalogue.
  public static List<StoredColumn> columns(TableSource source, Catalog catalog) {
    Table table = catalog.table(source.table()).orElseThrow();
    return source.columns().stream()
        .map(name -> table.column(name).orElseThrow())
        .map(column -> stored(column, source))
        .toList();
  }

  private static StoredColumn stored(Column column, TableSource source) {
    boolean textual = source.form().textual().contains(column.name());
    return new StoredColumn(
        column.name(), column.type().sql(), textual ? FieldForm.TEXT : FieldForm.of(column.type()));
  }
}
