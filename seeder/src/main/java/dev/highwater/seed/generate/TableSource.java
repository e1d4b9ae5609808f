package dev.highwater.seed.generate;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// The rows of one table at one scale, addressable by row index from 0.
public interface TableSource {

  /// The table the rows are for.
  QualifiedName table();

  /// The columns a row carries, in the order [RowWriter#write] writes them.
  List<String> columns();

  /// How many rows there are at this scale.
  long rows();

  /// How the rows travel and are compared.
  default RowForm form() {
    return RowForm.BINARY;
  }

  /// A writer for the use of one thread; any number may be open.
  RowWriter open();
}
