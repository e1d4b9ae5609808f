package dev.highwater.seed.generate;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.value.Utf8;

/// The rows of a table in both forms.
final class TableRows implements RowWriter {

  private final ColumnWriter[] writers;
  private final Term.OfText[] texts;
  private final Utf8 text = new Utf8(256);

  /// @param texts what each column is in text form; none where nobody asks for it
  TableRows(ColumnWriter[] writers, Term.OfText[] texts) {
    this.writers = writers;
    this.texts = texts;
  }

  @Override
  public void write(long row, CopyBuffer out) {
    out.tuple(writers.length);
    for (ColumnWriter writer : writers) {
      writer.write(row, out);
    }
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
