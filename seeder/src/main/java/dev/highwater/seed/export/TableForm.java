package dev.highwater.seed.export;

import java.io.IOException;
import java.io.Writer;

/// How the rows of a table stand in a text.
sealed interface TableForm permits CsvForm, CopyForm, JsonForm {

  /// What stands before the first row.
  void begin(Writer out) throws IOException;

  /// One row.
  void row(Fields fields, Writer out) throws IOException;

  /// What stands behind the last row.
  void end(Writer out) throws IOException;
}
