package dev.highwater.seed.export;

import dev.highwater.dataset.field.FieldJson;
import java.io.IOException;
import java.io.Writer;

/// JSON Lines: an object a row, its members in the order of the columns.
final class JsonForm implements TableForm {

  private final FieldJson[] values;
  private final String[] names;
  private final StringBuilder line = new StringBuilder();

  JsonForm(ExportTable table) {
    this.values =
        table.columns().stream()
            .map(column -> FieldJson.of(column.form()).orElseThrow())
            .toArray(FieldJson[]::new);
    this.names =
        table.columns().stream()
            .map(column -> FieldJson.quoted(column.name()))
            .toArray(String[]::new);
  }

  @Override
  public void begin(Writer out) {}

  @Override
  public void row(Fields fields, Writer out) throws IOException {
    line.setLength(0);
    line.append('{');
    for (int i = 0; i < values.length; i++) {
      line.append(i == 0 ? "" : ",").append(names[i]).append(':');
      if (fields.isNull(i)) {
        line.append("null");
      } else {
        values[i].append(fields.array(), fields.start(i), fields.length(i), line);
      }
    }
    out.append(line).append("}\n");
  }

  @Override
  public void end(Writer out) {}
}
