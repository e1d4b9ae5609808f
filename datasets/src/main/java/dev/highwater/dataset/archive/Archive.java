package dev.highwater.dataset.archive;

import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;

/// A dataset at one scale, in files.
///
/// @param manifest what the rows are
/// @param scaleUnit the table whose rows the scale counts
/// @param tables in the order in which they are loaded
public record Archive(Manifest manifest, QualifiedName scaleUnit, List<TableFile> tables) {

  public Archive {
    tables = List.copyOf(tables);
    if (tables.size() != manifest.tables().size()) {
      throw new IllegalArgumentException(
          tables.size() + " files for " + manifest.tables().size() + " tables");
    }
    for (TableFile file : tables) {
      TableManifest table = manifest.tables().get(file.table());
      if (table == null || table.ranges().size() != file.blocks().size()) {
        throw new IllegalArgumentException(
            file.name() + " has not a block for each range of " + file.table());
      }
      if (!table.columns().equals(file.columnNames())) {
        throw new IllegalArgumentException(
            file.name() + " has other columns than the table " + file.table());
      }
    }
  }

  /// What the rows of a table are.
  public TableManifest rows(TableFile file) {
    TableManifest table = manifest.tables().get(file.table());
    if (table == null) {
      throw new IllegalArgumentException(file.table() + " is no table of this archive");
    }
    return table;
  }

  /// The file of a table.
  public Optional<TableFile> file(QualifiedName table) {
    return tables.stream().filter(file -> file.table().equals(table)).findFirst();
  }

  /// Name and version.
  public String title() {
    return manifest.dataset() + "@" + manifest.version();
  }

  /// Rows of all tables.
  public long rows() {
    return tables.stream().mapToLong(file -> rows(file).rows()).sum();
  }

  /// Bytes of all files.
  public long bytes() {
    return tables.stream().mapToLong(TableFile::bytes).sum();
  }
}
