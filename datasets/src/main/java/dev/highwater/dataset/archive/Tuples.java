package dev.highwater.dataset.archive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The rows of a block, each found by its number. Tuples of COPY BINARY one behind the other,
/// without header and trailer.
public final class Tuples {

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int[] starts;

  private Tuples(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /// Finds the rows in the content of a block.
  ///
  /// @param rows how many there must be
  /// @param fields how many each must have
  /// @throws DamageException where they are not there
  static Tuples of(byte[] bytes, long rows, int fields) throws DamageException {
    int[] starts = new int[Math.toIntExact(rows) + 1];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      starts[row] = at;
      at = tuple(bytes, at, fields, row);
    }
    starts[starts.length - 1] = at;
    if (at != bytes.length) {
      throw new DamageException((bytes.length - at) + " bytes follow its last row");
    }
    return new Tuples(bytes, starts);
  }

  private static int tuple(byte[] bytes, int start, int fields, int row) throws DamageException {
    if (start > bytes.length - Short.BYTES || (short) SHORT.get(bytes, start) != fields) {
      throw new DamageException("row " + row + " of it does not begin with " + fields + " fields");
    }
    int at = start + Short.BYTES;
    for (int i = 0; i < fields; i++) {
      int length = at > bytes.length - Integer.BYTES ? -2 : (int) INT.get(bytes, at);
      at += Integer.BYTES;
      if (length < -1 || length > bytes.length - at) {
        throw new DamageException("field " + (i + 1) + " of row " + row + " of it is cut off");
      }
      at += Math.max(0, length);
    }
    return at;
  }

  /// How many rows.
  public int count() {
    return starts.length - 1;
  }

  /// Holds the bytes of all of them.
  public byte[] array() {
    return bytes;
  }

  /// Where the tuple of a row begins: at its field count.
  public int offset(int row) {
    return starts[row];
  }

  /// Bytes of the tuple of a row, its field count included.
  public int length(int row) {
    return starts[row + 1] - starts[row];
  }
}
