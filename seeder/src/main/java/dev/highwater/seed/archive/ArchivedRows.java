package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.dataset.digest.OidMask;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.RowForm;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rows of a table's file, as if a generator made them.
///
/// @param textual columns of which the file has the text
/// @param mask what takes out of tuples that differs between databases
/// @param filling puts the database's own in its place
public record ArchivedRows(
    Path folder,
    Archive archive,
    TableFile file,
    Set<String> textual,
    Optional<OidMask> mask,
    Optional<OidMask> filling)
    implements TableSource {

  public ArchivedRows {
    textual = Set.copyOf(textual);
  }

  /// The rows as they are in the file.
  public ArchivedRows(Path folder, Archive archive, TableFile file) {
    this(folder, archive, file, Set.of(), Optional.empty(), Optional.empty());
  }

  @Override
  public QualifiedName table() {
    return file.table();
  }

  @Override
  public List<String> columns() {
    return file.columnNames();
  }

  @Override
  public long rows() {
    return archive.rows(file).rows();
  }

  @Override
  public RowForm form() {
    return new RowForm(textual, mask);
  }

  @Override
  public RowWriter open() {
    return new ArchivedRowWriter(this);
  }
}
