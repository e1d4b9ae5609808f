package dev.highwater.dataset.copy;

import dev.highwater.dataset.value.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// A growable buffer of PostgreSQL's COPY BINARY format, written field by field.
///
/// A tuple is [#tuple] with its number of fields, then that many `write…` calls in the order of the
/// columns. Elements of arrays have the form of fields too: [#beginArray], the elements with the
/// same `write…` methods, [#endField]. Composites, ranges and whatever has no method of its own are
/// written between [#beginField] and [#endField] with [#putInt2], [#putInt4] and their like.
///
/// Nothing is checked against the table; the server does that. Confined to one thread, made to be
/// cleared and reused.
///
/// The format: PostgreSQL manual, "COPY", section "Binary Format", and the `…_send` functions of
/// the types.
public final class CopyBuffer {

  static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  /// Days from 1970-01-01 to 2000-01-01, where PostgreSQL's calendar begins.
  static final int EPOCH_DAYS = 10_957;

  /// Microseconds between the same two.
  static final long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final NumericGroups groups = new NumericGroups();
  private final Utf8 text = new Utf8();
  private int[] open = new int[4];
  private int depth;
  private byte[] bytes;
  private int size;

  /// @param capacity bytes to begin with
  public CopyBuffer(int capacity) {
    bytes = new byte[Math.max(64, capacity)];
  }

  /// Begins a file or stream: signature, flags, no extension.
  public void header() {
    putBytes(SIGNATURE, 0, SIGNATURE.length);
    putInt8(0);
  }

  /// Ends a file or stream.
  public void trailer() {
    putInt2(-1);
  }

  /// Begins a tuple.
  public void tuple(int fields) {
    putInt2(fields);
  }

  /// A field that is NULL.
  public void writeNull() {
    putInt4(-1);
  }

  /// `boolean`
  public void writeBoolean(boolean value) {
    room(5);
    putInt4(1);
    bytes[size++] = (byte) (value ? 1 : 0);
  }

  /// `smallint`
  public void writeInt2(int value) {
    room(6);
    putInt4(2);
    putInt2(value);
  }

  /// `integer`
  public void writeInt4(int value) {
    room(8);
    putInt4(4);
    putInt4(value);
  }

  /// `bigint`
  public void writeInt8(long value) {
    room(12);
    putInt4(8);
    putInt8(value);
  }

  /// `real`
  public void writeFloat4(float value) {
    writeInt4(Float.floatToIntBits(value));
  }

  /// `double precision`
  public void writeFloat8(double value) {
    writeInt8(Double.doubleToLongBits(value));
  }

  /// `numeric`: `unscaled · 10^-scale`, shown with `scale` digits after the point.
  ///
  /// @param scale 0 to 16,383
  public void writeNumeric(long unscaled, int scale) {
    writeNumeric(unscaled, scale, scale);
  }

  /// The same with more digits shown than there are.
  ///
  /// @param scale 0 to 16,383
  /// @param shown digits after the point, at least `scale`: the scale of the column
  public void writeNumeric(long unscaled, int scale, int shown) {
    if (scale < 0 || shown < scale || shown > 16_383) {
      throw new IllegalArgumentException(
          "The scale of a numeric is 0 to 16383, not " + scale + " shown as " + shown);
    }
    groups.split(unscaled, scale);
    int count = groups.count();
    putInt4(8 + 2 * count);
    putInt2(count);
    putInt2(groups.weight());
    putInt2(unscaled < 0 ? 0x4000 : 0);
    putInt2(shown);
    for (int i = count - 1; i >= 0; i--) {
      putInt2(groups.fromRight(i));
    }
  }

  /// `date`
  ///
  /// @param epochDay days since 1970-01-01
  public void writeDate(long epochDay) {
    writeInt4(Math.toIntExact(epochDay - EPOCH_DAYS));
  }

  /// `time`
  public void writeTime(long microsOfDay) {
    writeInt8(microsOfDay);
  }

  /// `timetz`
  ///
  /// @param offsetSeconds of the zone, east of Greenwich
  public void writeTimeOfZone(long microsOfDay, int offsetSeconds) {
    room(16);
    putInt4(12);
    putInt8(microsOfDay);
    putInt4(-offsetSeconds);
  }

  /// `timestamp` and `timestamptz`
  ///
  /// @param epochMicros microseconds since 1970-01-01T00:00 (UTC for `timestamptz`)
  public void writeTimestamp(long epochMicros) {
    writeInt8(epochMicros - EPOCH_MICROS);
  }

  /// `interval`
  public void writeInterval(int months, int days, long micros) {
    room(20);
    putInt4(16);
    putInt8(micros);
    putInt4(days);
    putInt4(months);
  }

  /// `uuid`
  public void writeUuid(long high, long low) {
    room(20);
    putInt4(16);
    putInt8(high);
    putInt8(low);
  }

  /// `text`, `varchar`, `char(n)`, `citext`, `json`, `xml`, `name` and labels of enums.
  public void writeText(byte[] utf8, int offset, int length) {
    writeRaw(utf8, offset, length);
  }

  /// Begins a field of text, which is appended to the buffer that is returned, and nowhere else
  /// until [#endText].
  public Utf8 beginText() {
    beginField();
    text.continueIn(bytes, size);
    return text;
  }

  /// Begins a field of `jsonb` in the same way.
  public Utf8 beginJsonb() {
    beginField();
    putInt1(1);
    text.continueIn(bytes, size);
    return text;
  }

  /// Ends the field of text.
  ///
  /// @param present whether there is a text; without, the field is NULL
  public void endText(boolean present) {
    bytes = text.bytes();
    size = text.length();
    if (present) {
      endField();
    } else {
      size = open[--depth];
      putInt4(-1);
    }
  }

  /// `jsonb`; any valid JSON will do, but only canonical text has the digest the server's own bytes
  /// have.
  public void writeJsonb(byte[] utf8, int offset, int length) {
    room(length + 5);
    putInt4(length + 1);
    bytes[size++] = 1;
    putBytes(utf8, offset, length);
  }

  /// The same from a buffer of text.
  public void writeJsonb(Utf8 json) {
    writeJsonb(json.bytes(), 0, json.length());
  }

  /// `bytea`
  public void writeBytea(byte[] value, int offset, int length) {
    writeRaw(value, offset, length);
  }

  /// `inet` or `cidr`
  ///
  /// @param address 4 or 16 bytes
  public void writeInet(byte[] address, int prefixLength, boolean cidr) {
    if ((address.length != 4 && address.length != 16)
        || prefixLength < 0
        || prefixLength > address.length * 8) {
      throw new IllegalArgumentException(
          "An inet value has 4 or 16 bytes and a prefix that fits them, not "
              + address.length
              + " bytes and /"
              + prefixLength);
    }
    room(8 + address.length);
    putInt4(4 + address.length);
    bytes[size++] = (byte) (address.length == 4 ? 2 : 3);
    bytes[size++] = (byte) prefixLength;
    bytes[size++] = (byte) (cidr ? 1 : 0);
    bytes[size++] = (byte) address.length;
    putBytes(address, 0, address.length);
  }

  /// A field whose bytes are in the type's binary form already.
  public void writeRaw(byte[] value, int offset, int length) {
    room(length + 4);
    putInt4(length);
    putBytes(value, offset, length);
  }

  /// Begins a field whose length is known only when it is whole; fields may nest.
  public void beginField() {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = size;
    putInt4(0);
  }

  /// Begins a one-dimensional array that starts at 1. The elements follow as fields, then
  /// [#endField].
  ///
  /// @param elementOid `pg_type.oid` of the elements
  /// @param elements how many follow
  /// @param nulls whether one of them is NULL
  public void beginArray(int elementOid, int elements, boolean nulls) {
    beginField();
    putInt4(elements == 0 ? 0 : 1);
    putInt4(nulls ? 1 : 0);
    putInt4(elementOid);
    if (elements > 0) {
      putInt4(elements);
      putInt4(1);
    }
  }

  /// Ends the field begun last and fills in its length.
  public void endField() {
    if (depth == 0) {
      throw new IllegalStateException("No field is open to be ended");
    }
    int start = open[--depth];
    INT.set(bytes, start, size - start - 4);
  }

  /// One byte of an open field.
  public void putInt1(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /// Two bytes of an open field.
  public void putInt2(int value) {
    room(2);
    SHORT.set(bytes, size, (short) value);
    size += 2;
  }

  /// Four bytes of an open field.
  public void putInt4(int value) {
    room(4);
    INT.set(bytes, size, value);
    size += 4;
  }

  /// Eight bytes of an open field.
  public void putInt8(long value) {
    room(8);
    LONG.set(bytes, size, value);
    size += 8;
  }

  /// Bytes of an open field.
  public void putBytes(byte[] value, int offset, int length) {
    room(length);
    System.arraycopy(value, offset, bytes, size, length);
    size += length;
  }

  /// Forgets what was put from there on, within the open field.
  public void truncate(int newSize) {
    if (newSize > size || (depth > 0 && newSize < open[depth - 1] + Integer.BYTES)) {
      throw new IllegalArgumentException(
          "Cannot shorten " + size + " bytes with open fields to " + newSize);
    }
    size = newSize;
  }

  /// Four bytes that were put before, as a number.
  public int int4(int at) {
    Objects.checkFromIndexSize(at, Integer.BYTES, size);
    return (int) INT.get(bytes, at);
  }

  /// Sets a byte that was put before: flags that are known only now.
  public void setInt1(int at, int value) {
    bytes[Objects.checkIndex(at, size)] = (byte) value;
  }

  /// Sets four bytes that were put before: a count that is known only now.
  ///
  /// @param at where they are, counted from the last [#clear()]
  public void setInt4(int at, int value) {
    Objects.checkFromIndexSize(at, Integer.BYTES, size);
    INT.set(bytes, at, value);
  }

  /// Bytes written since the last [#clear()].
  public int size() {
    return size;
  }

  /// The bytes; only the first [#size()] count. A new array after the buffer has grown.
  public byte[] array() {
    return bytes;
  }

  /// Forgets what was written, keeps the room.
  public void clear() {
    size = 0;
    depth = 0;
  }

  private void room(int more) {
    if (more > bytes.length - size) {
      grow(more);
    }
  }

  private void grow(int more) {
    long needed = (long) size + more;
    if (needed > LARGEST) {
      throw new IllegalStateException(
          "A COPY buffer cannot hold more than 2 GiB; send it and clear it after fewer rows");
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(needed, 2L * bytes.length)));
  }
}
