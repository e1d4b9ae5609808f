package dev.highwater.seed.export;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The fields of one row after the other. Confined to one thread.
final class Fields {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final RowWriter rows;
  private final CopyBuffer buffer = new CopyBuffer(1 << 12);
  private final int[] starts;
  private final int[] lengths;

  Fields(TableSource source) {
    this.rows = source.open();
    this.starts = new int[source.columns().size()];
    this.lengths = new int[starts.length];
  }

  /// Goes to a row.
  void read(long row) {
    buffer.clear();
    rows.write(row, buffer);
    int at = Short.BYTES;
    for (int i = 0; i < starts.length; i++) {
      lengths[i] = (int) INT.get(buffer.array(), at);
      at += Integer.BYTES;
      starts[i] = at;
      at += Math.max(0, lengths[i]);
    }
  }

  byte[] array() {
    return buffer.array();
  }

  /// Where the bytes of each field begin.
  int[] starts() {
    return starts;
  }

  /// How many there are, -1 where the field is null.
  int[] lengths() {
    return lengths;
  }

  int start(int field) {
    return starts[field];
  }

  boolean isNull(int field) {
    return lengths[field] < 0;
  }

  int length(int field) {
    return lengths[field];
  }
}
