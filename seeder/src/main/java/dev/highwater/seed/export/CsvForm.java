package dev.highwater.seed.export;

import dev.highwater.dataset.field.FieldText;
import java.io.IOException;
import java.io.Writer;

/// CSV to the byte as `COPY … TO STDOUT (FORMAT csv, HEADER)` writes it: null is nothing, empty
/// text is `""`, and quotes stand only where they must.
final class CsvForm implements TableForm {

  private final ExportTable table;
  private final FieldText[] texts;
  private final StringBuilder line = new StringBuilder();

  CsvForm(ExportTable table) {
    this.table = table;
    this.texts = Texts.of(table);
  }

  @Override
  public void begin(Writer out) throws IOException {
    line.setLength(0);
    for (int i = 0; i < table.columns().size(); i++) {
      line.append(i == 0 ? "" : ",");
      int start = line.length();
      line.append(table.columns().get(i).name());
      quote(start);
    }
    out.append(line).append('\n');
  }

  @Override
  public void row(Fields fields, Writer out) throws IOException {
    line.setLength(0);
    for (int i = 0; i < texts.length; i++) {
      line.append(i == 0 ? "" : ",");
      if (!fields.isNull(i)) {
        int start = line.length();
        texts[i].append(fields.array(), fields.start(i), fields.length(i), line);
        quote(start);
      }
    }
    out.append(line).append('\n');
  }

  @Override
  public void end(Writer out) {}

  private void quote(int start) {
    if (must(start)) {
      String plain = line.substring(start);
      line.setLength(start);
      line.append('"').append(plain.replace("\"", "\"\"")).append('"');
    }
  }

  /// An end of data mark of its own would end a COPY FROM of older servers.
  private boolean must(int start) {
    for (int i = start; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case ',', '"', '\n', '\r' -> {
          return true;
        }
        default -> {}
      }
    }
    return line.length() == start
        || (table.columns().size() == 1 && line.substring(start).equals("\\."));
  }
}
