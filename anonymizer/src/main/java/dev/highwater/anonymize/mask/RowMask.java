package dev.highwater.anonymize.mask;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.copy.CopyReader;
import org.jspecify.annotations.Nullable;

/// Masks the rows of one table. Whatever lies between two masked fields is copied in one piece.
/// Confined to one thread.
public final class RowMask implements RowFields {

  private static final int LENGTH_BYTES = 4;

  private final int[] masked;
  private final FieldMask[] masks;
  private final int fields;
  private @Nullable CopyReader reader;

  /// @param masks one for each column, null where it passes through
  public RowMask(@Nullable FieldMask[] masks) {
    this.fields = masks.length;
    int count = 0;
    for (FieldMask mask : masks) {
      count += mask == null ? 0 : 1;
    }
    this.masked = new int[count];
    this.masks = new FieldMask[count];
    int next = 0;
    for (int i = 0; i < masks.length; i++) {
      FieldMask mask = masks[i];
      if (mask != null) {
        this.masked[next] = i;
        this.masks[next++] = mask;
      }
    }
  }

  /// Writes the row that the reader stands at.
  public void write(CopyReader row, CopyBuffer out) {
    if (row.fields() != fields) {
      throw new IllegalStateException(
          "A row of " + row.fields() + " fields where " + fields + " were asked for");
    }
    reader = row;
    byte[] bytes = row.array();
    int from = row.offset();
    for (int i = 0; i < masked.length; i++) {
      int field = masked[i];
      int length = row.fieldLength(field);
      if (length >= 0) {
        int at = row.fieldOffset(field);
        out.putBytes(bytes, from, at - LENGTH_BYTES - from);
        masks[i].mask(bytes, at, length, this, out);
        from = at + length;
      }
    }
    out.putBytes(bytes, from, row.offset() + row.length() - from);
  }

  @Override
  public byte[] array() {
    return reader().array();
  }

  @Override
  public int fieldOffset(int field) {
    return reader().fieldOffset(field);
  }

  @Override
  public int fieldLength(int field) {
    return reader().fieldLength(field);
  }

  private CopyReader reader() {
    if (reader == null) {
      throw new IllegalStateException("No row was read yet");
    }
    return reader;
  }
}
