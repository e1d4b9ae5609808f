package dev.highwater.seed.export;

import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.field.FieldText;
import dev.highwater.schema.catalog.QualifiedName;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/// A block of `COPY … FROM stdin` in text form, as `pg_dump` writes them.
final class CopyForm implements TableForm {

  private final ExportTable table;
  private final FieldText[] texts;
  private final StringBuilder field = new StringBuilder();

  CopyForm(ExportTable table) {
    this.table = table;
    this.texts = Texts.of(table);
  }

  @Override
  public void begin(Writer out) throws IOException {
    String columns =
        table.columns().isEmpty()
            ? ""
            : table.columns().stream()
                .map(StoredColumn::name)
                .map(QualifiedName::quote)
                .collect(Collectors.joining(", ", " (", ")"));
    out.append("COPY ").append(table.name().quoted()).append(columns).append(" FROM stdin;\n");
  }

  @Override
  public void row(Fields fields, Writer out) throws IOException {
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        out.append('\t');
      }
      if (fields.isNull(i)) {
        out.append("\\N");
      } else {
        field.setLength(0);
        texts[i].append(fields.array(), fields.start(i), fields.length(i), field);
        escape(out);
      }
    }
    out.append('\n');
  }

  @Override
  public void end(Writer out) throws IOException {
    out.append("\\.\n\n");
  }

  private void escape(Writer out) throws IOException {
    for (int i = 0; i < field.length(); i++) {
      char sign = field.charAt(i);
      switch (sign) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(sign);
      }
    }
  }
}
