package dev.highwater.seed.export;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import java.util.List;

/// The rows of a source for a table of another name.
record Renamed(TableSource source, QualifiedName table) implements TableSource {

  @Override
  public List<String> columns() {
    return source.columns();
  }

  @Override
  public long rows() {
    return source.rows();
  }

  @Override
  public RowWriter open() {
    return source.open();
  }
}
