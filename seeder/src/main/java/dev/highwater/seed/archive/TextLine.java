package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.StoredColumn;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.field.FieldText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Turns tuples into lines of COPY's text form. Confined to one thread.
final class TextLine {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final FieldText[] texts;
  private final StringBuilder field = new StringBuilder();

  /// @param columns of which each can be printed, or no line is asked for
  TextLine(List<StoredColumn> columns) {
    this.texts =
        columns.stream()
            .map(column -> FieldText.of(column.form()))
            .flatMap(Optional::stream)
            .toArray(FieldText[]::new);
  }

  /// Appends a line.
  ///
  /// @param start of the tuple
  void append(byte[] tuple, int start, CopyBuffer out) {
    int at = start + Short.BYTES;
    for (int i = 0; i < texts.length; i++) {
      int length = (int) INT.get(tuple, at);
      at += Integer.BYTES;
      if (i > 0) {
        out.putInt1('\t');
      }
      field.setLength(0);
      if (length < 0) {
        field.append("\\N");
      } else {
        texts[i].append(tuple, at, length, field);
        escape();
      }
      byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
      out.putBytes(bytes, 0, bytes.length);
      at += Math.max(0, length);
    }
    out.putInt1('\n');
  }

  /// By the manual, "COPY", section "Text Format".
  private void escape() {
    for (int i = 0; i < field.length(); i++) {
      char escaped =
          switch (field.charAt(i)) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
          };
      if (escaped != 0) {
        field.setCharAt(i, escaped);
        field.insert(i, '\\');
        i++;
      }
    }
  }
}
