package dev.highwater.schema.dump;

import dev.highwater.schema.catalog.QualifiedName;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;

/// The rows of one table on their way into an archive.
///
/// @param columns in the order of their fields; no generated ones
public record TableRows(QualifiedName table, List<String> columns, Source source) {

  public TableRows {
    columns = List.copyOf(columns);
  }

  /// Where they come from.
  @FunctionalInterface
  public interface Source {

    /// Writes all rows in COPY's text form, without the line that ends them.
    void write(OutputStream out) throws IOException, SQLException;
  }
}
