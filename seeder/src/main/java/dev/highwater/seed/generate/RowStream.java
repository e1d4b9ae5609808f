package dev.highwater.seed.generate;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.stream.Collectors;

/// Rows of a table as one COPY takes them in, in whichever form they travel. Confined to one
/// thread.
public final class RowStream {

  private final RowWriter writer;
  private final boolean text;

  private RowStream(RowWriter writer, boolean text) {
    this.writer = writer;
    this.text = text;
  }

  /// A stream of a source's rows.
  public static RowStream of(TableSource source) {
    return new RowStream(source.open(), source.form().isText());
  }

  /// The statement that takes them in.
  ///
  /// @param table quoted, with its schema
  public static String copyIn(String table, TableSource source) {
    // Without a list COPY takes all columns that are not generated, of which there are none then.
    String columns =
        source.columns().isEmpty()
            ? ""
            : source.columns().stream()
                .map(QualifiedName::quote)
                .collect(Collectors.joining(", ", " (", ")"));
    return "COPY "
        + table
        + columns
        + " FROM STDIN"
        + (source.form().isText() ? "" : " (FORMAT binary)");
  }

  /// What stands before the first row.
  public void begin(CopyBuffer out) {
    if (!text) {
      out.header();
    }
  }

  /// One row.
  public void add(long row, CopyBuffer out) {
    if (text) {
      writer.writeLine(row, out);
    } else {
      writer.write(row, out);
    }
  }

  /// What stands behind the last row.
  public void end(CopyBuffer out) {
    if (!text) {
      out.trailer();
    }
  }
}
