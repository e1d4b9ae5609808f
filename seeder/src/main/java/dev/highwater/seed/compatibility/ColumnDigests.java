package dev.highwater.seed.compatibility;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.OidMask;
import dev.highwater.dataset.digest.RowHash;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A digest of each column's values in the order of the rows: the same for the same values,
/// whatever stands in the columns beside them. Whole numbers count the same in every width.
public final class ColumnDigests {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final List<String> WHOLE = List.of("int2", "int4", "int8");

  private ColumnDigests() {}

  /// The digests of all rows by column.
  ///
  /// @param table as the catalogue has it that the rows were planned for
  public static Map<String, String> of(TableSource source, Table table) {
    List<String> columns = source.columns();
    boolean[] whole = new boolean[columns.size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] =
          table
              .column(columns.get(i))
              .map(column -> column.type().base())
              .map(ColumnType::name)
              .filter(name -> WHOLE.contains(name.name()))
              .isPresent();
    }
    long[] digests = new long[columns.size()];
    RowWriter writer = source.open();
    CopyBuffer buffer = new CopyBuffer(1 << 12);
    Optional<OidMask> mask = source.form().mask();
    byte[] wide = new byte[Long.BYTES];
    for (long row = 0; row < source.rows(); row++) {
      buffer.clear();
      writer.write(row, buffer);
      byte[] bytes = buffer.array();
      mask.ifPresent(one -> one.apply(bytes, 0));
      int at = Short.BYTES;
      for (int i = 0; i < digests.length; i++) {
        int length = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        long hash = -1;
        if (whole[i] && length > 0) {
          LONG.set(wide, 0, number(bytes, at, length));
          hash = RowHash.of(wide, 0, wide.length).low();
        } else if (length >= 0) {
          hash = RowHash.of(bytes, at, length).low();
        }
        digests[i] = digests[i] * 31 + hash;
        at += Math.max(0, length);
      }
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < digests.length; i++) {
      found.put(columns.get(i), Long.toHexString(digests[i]));
    }
    return found;
  }

  private static long number(byte[] bytes, int at, int length) {
    long number = bytes[at];
    for (int i = 1; i < length; i++) {
      number = (number << 8) | (bytes[at + i] & 0xff);
    }
    return number;
  }
}
