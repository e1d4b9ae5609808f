package dev.highwater.seed.generate;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// The rows of a table in both forms.
final class TableRows implements RowWriter {

  private final List<Field> fields;
  private final ColumnWriter[] writers;
  private final boolean[] required;
  private final Term.OfText[] texts;
  private final Utf8 text = new Utf8(256);

  /// @param texts what each column is in text form; none where nobody asks for it
  TableRows(List<Field> fields, List<Term.OfText> texts) {
    this.fields = List.copyOf(fields);
    this.writers = fields.stream().map(Field::writer).toArray(ColumnWriter[]::new);
    this.required = new boolean[writers.length];
    for (int i = 0; i < required.length; i++) {
      required[i] = !fields.get(i).column().nullable();
    }
    this.texts = texts.toArray(Term.OfText[]::new);
  }

  /// A column of the table and its writer.
  record Field(QualifiedName table, Column column, ColumnWriter writer) {}

  @Override
  public void write(long row, CopyBuffer out) {
    out.tuple(writers.length);
    for (int i = 0; i < writers.length; i++) {
      int before = out.size();
      writers[i].write(row, out);
      if (required[i] && out.size() == before + Integer.BYTES && isNull(out, before)) {
        Field field = fields.get(i);
        throw new NullValueException(field.table(), field.column().name(), row);
      }
    }
  }

  /// Whether the field that starts there has the length -1.
  private static boolean isNull(CopyBuffer out, int at) {
    byte[] bytes = out.array();
    return bytes[at] == -1 && bytes[at + 1] == -1;
  }

  @Override
  public void writeLine(long row, CopyBuffer out) {
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        out.putInt1('\t');
      }
      text.clear();
      if (texts[i].append(row, text)) {
        escape(out);
      } else {
        out.putInt1('\\');
        out.putInt1('N');
      }
    }
    out.putInt1('\n');
  }

  /// By the manual, "COPY", section "Text Format".
  private void escape(CopyBuffer out) {
    byte[] bytes = text.bytes();
    for (int i = 0; i < text.length(); i++) {
      switch (bytes[i]) {
        case '\\' -> escape('\\', out);
        case '\t' -> escape('t', out);
        case '\n' -> escape('n', out);
        case '\r' -> escape('r', out);
        default -> out.putInt1(bytes[i]);
      }
    }
  }

  private static void escape(char c, CopyBuffer out) {
    out.putInt1('\\');
    out.putInt1(c);
  }
}
