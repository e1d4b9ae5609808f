package dev.highwater.dataset.copy;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/// Finds the tuples, and the fields in them, of a stream of COPY BINARY, however the stream is cut
/// into pieces. Nothing is decoded. Confined to one thread; the bytes of a tuple are there until
/// the next one is asked for.
///
/// ```java
/// CopyReader rows = CopyReader.of(connection.getCopyAPI().copyOut(sql));
/// while (rows.next()) {
///   digest.add(rows.array(), rows.offset(), rows.length());
/// }
/// ```
public final class CopyReader {

  private static final int HEADER = CopyBuffer.SIGNATURE.length + 8;
  private static final int CRITICAL_FLAGS = 0xffff0000;

  private final Source source;
  private byte[] buffer = new byte[64 * 1024];
  private int start;
  private int position;
  private int limit;
  private long tuples;
  private boolean begun;
  private boolean ended;
  private int fields;
  private int[] fieldOffsets = new int[32];
  private int[] fieldLengths = new int[32];

  private CopyReader(Source source) {
    this.source = source;
  }

  /// Where the pieces come from.
  private interface Source {
    /// The next piece, or null at the end.
    byte @Nullable [] read() throws IOException;
  }

  /// Reads what the server sends for `COPY … TO STDOUT (FORMAT binary)`. A refusal by the server is
  /// the cause of the [IOException].
  public static CopyReader of(CopyOut copy) {
    return new CopyReader(
        () -> {
          try {
            return copy.readFromCopy();
          } catch (SQLException e) {
            throw new IOException("The server broke off sending rows: " + e.getMessage(), e);
          }
        });
  }

  /// Reads a stream, which is left open.
  public static CopyReader of(InputStream stream) {
    byte[] piece = new byte[64 * 1024];
    return new CopyReader(
        () -> {
          int count = stream.read(piece);
          return count < 0 ? null : Arrays.copyOf(piece, count);
        });
  }

  /// Goes to the next tuple.
  ///
  /// @return whether there is one
  /// @throws Failure where the stream is not COPY BINARY or ends too soon
  public boolean next() throws IOException {
    if (!begun) {
      header();
    }
    start = position;
    if (ended) {
      return false;
    }
    fields = int2();
    if (fields == -1) {
      end();
      return false;
    }
    if (fields < 0) {
      throw broken("a tuple claims to have " + fields + " fields");
    }
    if (fields > fieldOffsets.length) {
      fieldOffsets = new int[fields];
      fieldLengths = new int[fields];
    }
    for (int i = 0; i < fields; i++) {
      int length = int4();
      if (length < -1) {
        throw broken("field " + (i + 1) + " claims to have " + length + " bytes");
      }
      fieldOffsets[i] = position - start;
      fieldLengths[i] = length;
      skip(Math.max(0, length));
    }
    tuples++;
    return true;
  }

  /// Holds the bytes of the tuple.
  public byte[] array() {
    return buffer;
  }

  /// Where the tuple begins: at its field count.
  public int offset() {
    return start;
  }

  /// Bytes of the tuple, its field count included.
  public int length() {
    return position - start;
  }

  /// How many fields the tuple has.
  public int fields() {
    return fields;
  }

  /// Where the bytes of a field begin in [#array()].
  public int fieldOffset(int field) {
    return start + fieldOffsets[field];
  }

  /// How many bytes a field has, or -1 where it is NULL.
  public int fieldLength(int field) {
    return fieldLengths[field];
  }

  /// Tuples read so far.
  public long tuples() {
    return tuples;
  }

  private void header() throws IOException {
    need(HEADER);
    int signature = CopyBuffer.SIGNATURE.length;
    if (!Arrays.equals(buffer, 0, signature, CopyBuffer.SIGNATURE, 0, signature)) {
      throw broken("it does not begin with the signature PGCOPY");
    }
    position = signature;
    int flags = int4();
    if ((flags & CRITICAL_FLAGS) != 0) {
      throw broken("it has flags this version does not know: 0x" + Integer.toHexString(flags));
    }
    skip(int4());
    begun = true;
  }

  private void end() throws IOException {
    ended = true;
    fields = 0;
    start = position;
    // The server has more to say after the trailer: that the command is complete, or that it
    // failed.
    byte[] more = source.read();
    while (more != null && more.length == 0) {
      more = source.read();
    }
    if (position < limit || more != null) {
      throw broken("there are bytes after the trailer");
    }
  }

  private int int2() throws IOException {
    need(2);
    int value = buffer[position] << 8 | (buffer[position + 1] & 0xff);
    position += 2;
    return value;
  }

  private int int4() throws IOException {
    need(4);
    int value =
        buffer[position] << 24
            | (buffer[position + 1] & 0xff) << 16
            | (buffer[position + 2] & 0xff) << 8
            | (buffer[position + 3] & 0xff);
    position += 4;
    return value;
  }

  private void skip(int count) throws IOException {
    if (count < 0) {
      throw broken("its header claims an extension of " + count + " bytes");
    }
    need(count);
    position += count;
  }

  /// Makes sure that so many bytes lie ahead, keeping those of the tuple begun.
  private void need(int count) throws IOException {
    while (limit - position < count) {
      byte[] piece = source.read();
      if (piece == null) {
        throw broken("it ends in the middle of a row or without its trailer");
      }
      room(piece.length);
      System.arraycopy(piece, 0, buffer, limit, piece.length);
      limit += piece.length;
    }
  }

  private void room(int more) {
    if (more <= buffer.length - limit) {
      return;
    }
    int kept = limit - start;
    byte[] target = buffer;
    if (more > buffer.length - kept) {
      long wanted = Math.max((long) kept + more, 2L * buffer.length);
      target = new byte[(int) Math.min(wanted, Integer.MAX_VALUE - 8)];
    }
    System.arraycopy(buffer, start, target, 0, kept);
    buffer = target;
    position -= start;
    limit = kept;
    start = 0;
  }

  private Failure broken(String why) {
    return Failure.of("Cannot read rows in COPY BINARY")
        .where("after " + tuples + " rows")
        .why(why)
        .remedy("Make the file or the stream anew; it is cut short or in another format");
  }
}
