package dev.highwater.cli.archive;

import dev.highwater.cli.console.Invocation;
import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.archive.ArchiveBuilder;
import dev.highwater.seed.archive.ArchivedRows;
import dev.highwater.seed.export.ExportTable;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.zero.TablePattern;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows to export, of files or made for the purpose.
///
/// @param title what they are, in one line
/// @param tables in the order in which they can be loaded
record Origin(String title, long seed, List<ExportTable> tables) {

  Origin {
    tables = List.copyOf(tables);
  }

  /// Of the folder of a built dataset, or else of the dataset that is called so.
  ///
  /// @throws Failure when there is neither
  static Origin of(Invocation invocation, PlanOptions plan, @Nullable String given)
      throws SQLException {
    Path folder = given == null ? null : invocation.console().directory().resolve(given);
    if (folder != null && ArchiveFile.isIn(folder)) {
      if (plan.given()) {
        throw Failure.of("The rows of a built dataset are what they are")
            .where("--rows, --seed, --zero-config")
            .remedy("Name a dataset instead of the folder, or leave these options away");
      }
      return files(folder.normalize());
    }
    return made(plan.plan(invocation, given));
  }

  private static Origin files(Path folder) {
    Archive archive = ArchiveFile.read(folder);
    List<ExportTable> tables = new ArrayList<>();
    for (TableFile file : archive.tables()) {
      tables.add(new ExportTable(new ArchivedRows(folder, archive, file), file.columns()));
    }
    return new Origin(
        title(archive.title(), archive.manifest().scale(), archive.manifest().seed()),
        archive.manifest().seed(),
        tables);
  }

  private static Origin made(PlanOptions.Planned planned) {
    List<ExportTable> tables = new ArrayList<>();
    for (TableSource source : planned.planning().sources()) {
      List<StoredColumn> columns = ArchiveBuilder.columns(source, planned.catalog());
      tables.add(new ExportTable(source, columns));
    }
    var of = planned.planning().plan();
    return new Origin(
        title(of.dataset() + "@" + of.version(), of.scale(), of.seed()), of.seed(), tables);
  }

  private static String title(String dataset, long scale, long seed) {
    return "%s at scale %d, seed %d".formatted(dataset, scale, seed);
  }

  /// The same with those tables alone.
  ///
  /// @param patterns none for all
  /// @throws Failure when a pattern fits no table
  Origin only(List<String> patterns) {
    if (patterns.isEmpty()) {
      return this;
    }
    List<String> unknown =
        patterns.stream()
            .filter(pattern -> tables.stream().noneMatch(table -> fits(pattern, table)))
            .toList();
    if (!unknown.isEmpty()) {
      throw Failure.of("No table of the dataset is called like that")
          .where(String.join(", ", unknown))
          .why("it has " + tables.size() + " tables with rows of " + title)
          .remedy("Name tables such as 'customer' or 'billing.*', apart by commas");
    }
    return new Origin(
        title,
        seed,
        tables.stream()
            .filter(table -> patterns.stream().anyMatch(pattern -> fits(pattern, table)))
            .toList());
  }

  private static boolean fits(String pattern, ExportTable table) {
    return new TablePattern(pattern).matches(table.name());
  }
}
