package dev.highwater.seed.export;

import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.TableSource;
import java.util.List;

/// A table that is exported.
///
/// @param columns of the source, in its order
public record ExportTable(TableSource source, List<StoredColumn> columns) {

  public ExportTable {
    columns = List.copyOf(columns);
  }

  /// Its name.
  public QualifiedName name() {
    return source.table();
  }
}
