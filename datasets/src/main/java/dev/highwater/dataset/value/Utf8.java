package dev.highwater.dataset.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growable buffer of UTF-8 text, made to be cleared and reused: nothing is allocated per value
/// once it has grown. Confined to one thread.
public final class Utf8 {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /// Bytes that are copied at once where the text is no longer.
  private static final int SHORT = 2 * Long.BYTES;

  private static final long[] POWERS_OF_TEN = new long[19];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  private byte[] bytes;
  private int length;

  /// A buffer of 256 bytes to begin with.
  public Utf8() {
    this(256);
  }

  /// @param capacity bytes to begin with
  public Utf8(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  /// The bytes; only the first [#length()] are text. A new array after the buffer has grown.
  public byte[] bytes() {
    return bytes;
  }

  /// Bytes of text in the buffer.
  public int length() {
    return length;
  }

  /// Forgets the text, keeps the room.
  public void clear() {
    length = 0;
  }

  /// Shortens the text to its first bytes; a character must not be cut in two.
  public void truncate(int newLength) {
    if (newLength < 0 || newLength > length) {
      throw new IllegalArgumentException(
          "Cannot shorten " + length + " bytes of text to " + newLength);
    }
    length = newLength;
  }

  /// Shortens what follows a place to so many characters.
  ///
  /// @param from where a character begins
  public void limit(int from, int characters) {
    int seen = 0;
    for (int i = from; i < length; i++) {
      boolean first = (bytes[i] & 0xc0) != 0x80;
      if (first && seen++ == characters) {
        length = i;
        return;
      }
    }
  }

  /// Appends one byte as it is: an ASCII character or a part of a UTF-8 sequence.
  public Utf8 append(byte value) {
    room(1);
    bytes[length++] = value;
    return this;
  }

  /// Goes on behind text in another's bytes, which are given back by [#bytes()].
  public void continueIn(byte[] others, int end) {
    bytes = others;
    length = end;
  }

  /// Appends text that is UTF-8 already. Quickest where 16 bytes can be read from the offset on,
  /// however short the text is.
  public Utf8 append(byte[] utf8, int offset, int count) {
    room(Math.max(count, SHORT));
    if (count <= SHORT && offset <= utf8.length - SHORT) {
      LONG.set(bytes, length, (long) LONG.get(utf8, offset));
      LONG.set(bytes, length + Long.BYTES, (long) LONG.get(utf8, offset + Long.BYTES));
      length += count;
      return this;
    }
    System.arraycopy(utf8, offset, bytes, length, count);
    length += count;
    return this;
  }

  /// Appends the text of another buffer.
  public Utf8 append(Utf8 other) {
    return append(other.bytes, 0, other.length);
  }

  /// Appends a string. An unpaired surrogate becomes `?`, as in [String#getBytes].
  public Utf8 append(String text) {
    int count = text.length();
    room(count * 3);
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
        return append(rest, 0, rest.length);
      }
      bytes[length++] = (byte) c;
    }
    return this;
  }

  /// Appends one character of Unicode.
  public Utf8 appendCodePoint(int point) {
    if (point < 0x80) {
      return append((byte) point);
    }
    if (point < 0x800) {
      return append((byte) (0xc0 | (point >> 6))).append((byte) (0x80 | (point & 0x3f)));
    }
    if (point < 0x10000) {
      append((byte) (0xe0 | (point >> 12)));
    } else {
      append((byte) (0xf0 | (point >> 18))).append((byte) (0x80 | ((point >> 12) & 0x3f)));
    }
    return append((byte) (0x80 | ((point >> 6) & 0x3f))).append((byte) (0x80 | (point & 0x3f)));
  }

  /// Appends an integer in decimal.
  public Utf8 append(long value) {
    if (value == Long.MIN_VALUE) {
      return append("-9223372036854775808");
    }
    room(20);
    long magnitude = value;
    if (value < 0) {
      bytes[length++] = '-';
      magnitude = -value;
    }
    int digits = digits(magnitude);
    put(magnitude, digits);
    return this;
  }

  /// Appends an integer with leading zeros.
  ///
  /// @param value not negative
  /// @param width digits at least; a longer number is written whole
  public Utf8 appendPadded(long value, int width) {
    if (value < 0) {
      throw new IllegalArgumentException("Only numbers from 0 can be padded, not " + value);
    }
    int digits = Math.max(width, digits(value));
    room(digits);
    put(value, digits);
    return this;
  }

  /// Appends `unscaled · 10^-scale` with exactly `scale` digits after the point, as PostgreSQL
  /// writes a `numeric` of that scale.
  ///
  /// @param scale 0 to 18
  public Utf8 appendDecimal(long unscaled, int scale) {
    if (scale == 0) {
      return append(unscaled);
    }
    if (scale < 0 || scale >= POWERS_OF_TEN.length) {
      throw new IllegalArgumentException("The scale of a decimal is 0 to 18, not " + scale);
    }
    long power = POWERS_OF_TEN[scale];
    long whole = unscaled / power;
    long part = unscaled % power;
    if (unscaled < 0) {
      append((byte) '-');
    }
    // Of the quotient and the remainder neither can be the most negative long, since power ≥ 10.
    append(Math.abs(whole));
    append((byte) '.');
    return appendPadded(Math.abs(part), scale);
  }

  /// Appends a day as `2025-10-09`.
  ///
  /// @param epochDay days since 1970-01-01, of the years 1 to 9999
  public Utf8 appendDate(long epochDay) {
    return CalendarText.date(this, epochDay);
  }

  /// Appends a time of day as `08:30:00` or, where there is a fraction, `08:30:00.250000`.
  public Utf8 appendTime(long microsOfDay) {
    return CalendarText.time(this, microsOfDay);
  }

  /// Appends an instant in ISO 8601 as `2025-10-09T08:30:00+08:00`, with six digits of fraction
  /// where there is one; an offset of 0 is `Z`.
  ///
  /// @param epochMicros microseconds since 1970-01-01T00:00Z
  /// @param offsetMinutes of the zone it is shown in
  public Utf8 appendTimestamp(long epochMicros, int offsetMinutes) {
    return CalendarText.timestamp(this, epochMicros, offsetMinutes);
  }

  /// Appends an instant in ISO 8601 in UTC.
  public Utf8 appendTimestamp(long epochMicros) {
    return CalendarText.timestamp(this, epochMicros, 0);
  }

  /// Appends a UUID in its usual form of 36 lower-case characters.
  public Utf8 appendUuid(long high, long low) {
    appendHex(high >>> 32, 8).append((byte) '-');
    appendHex(high >>> 16, 4).append((byte) '-');
    appendHex(high, 4).append((byte) '-');
    appendHex(low >>> 48, 4).append((byte) '-');
    return appendHex(low, 12);
  }

  /// Appends the lowest hexadecimal digits of a number, lower case.
  ///
  /// @param digits 1 to 16
  public Utf8 appendHex(long value, int digits) {
    room(digits);
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      bytes[length++] = HEX[(int) (value >>> shift) & 0xf];
    }
    return this;
  }

  /// Appends a string of JSON, quoted and escaped as PostgreSQL's `jsonb` output does.
  public Utf8 appendJsonString(byte[] utf8, int offset, int count) {
    return append((byte) '"').appendEscaped(utf8, offset, count).append((byte) '"');
  }

  /// Makes the text from a place on the inside of a string of JSON, escaped as PostgreSQL's `jsonb`
  /// output does.
  public Utf8 escapeJson(int from) {
    for (int i = from; i < length; i++) {
      if (isEscaped(bytes[i])) {
        byte[] rest = Arrays.copyOfRange(bytes, i, length);
        length = i;
        return appendEscaped(rest, 0, rest.length);
      }
    }
    return this;
  }

  /// Appends a string of JSON, quoted and escaped.
  public Utf8 appendJsonString(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return appendJsonString(utf8, 0, utf8.length);
  }

  /// A copy of the text.
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /// The text.
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private Utf8 appendEscaped(byte[] utf8, int offset, int count) {
    room(count * 6);
    for (int i = offset; i < offset + count; i++) {
      if (isEscaped(utf8[i])) {
        escape(utf8[i]);
      } else {
        bytes[length++] = utf8[i];
      }
    }
    return this;
  }

  private static boolean isEscaped(byte b) {
    return (b >= 0 && b < 0x20) || b == '"' || b == '\\';
  }

  private void escape(byte b) {
    switch (b) {
      case '"' -> escape('"');
      case '\\' -> escape('\\');
      case '\b' -> escape('b');
      case '\f' -> escape('f');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      case '\t' -> escape('t');
      case 0 ->
          throw new IllegalArgumentException(
              "A jsonb string cannot hold the character U+0000; leave it out");
      default -> {
        escape('u');
        appendHex(b, 4);
      }
    }
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    bytes[length++] = (byte) c;
  }

  private void put(long magnitude, int digits) {
    int at = length + digits;
    long rest = magnitude;
    while (at > length) {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  private static int digits(long magnitude) {
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      if (magnitude < POWERS_OF_TEN[i]) {
        return i;
      }
    }
    return POWERS_OF_TEN.length;
  }

  private void room(int more) {
    if (more > bytes.length - length) {
      int needed = Math.addExact(length, more);
      bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, 1 << 30)));
    }
  }
}
