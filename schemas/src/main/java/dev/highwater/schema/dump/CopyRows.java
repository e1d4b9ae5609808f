package dev.highwater.schema.dump;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Rows of COPY's text form up to the line `\.`, which must come: without it rows are missing.
final class CopyRows extends InputStream {

  private final InputStream input;
  private final boolean alone;
  private boolean lineBegins = true;
  private boolean ended;

  /// @param alone whether nothing but rows is there, so that all is read to its end, which checks
  ///   it
  CopyRows(InputStream input, boolean alone) {
    this.alone = alone;
    this.input = input.markSupported() ? input : new BufferedInputStream(input, 1 << 16);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    while (!ended && at < from + length) {
      int next = input.read();
      if (next < 0) {
        throw new IOException("the rows end before their last line");
      }
      if (lineBegins && next == '\\' && endMark()) {
        ended = true;
        if (alone) {
          input.transferTo(OutputStream.nullOutputStream());
        }
        break;
      }
      lineBegins = next == '\n';
      bytes[at++] = (byte) next;
    }
    return at == from && length > 0 ? -1 : at - from;
  }

  @Override
  public void close() throws IOException {
    if (alone) {
      input.close();
    }
  }

  private boolean endMark() throws IOException {
    input.mark(3);
    boolean dot = input.read() == '.';
    int line = dot ? input.read() : 0;
    if (dot && (line == '\n' || line < 0)) {
      return true;
    }
    if (dot && line == '\r' && input.read() == '\n') {
      return true;
    }
    input.reset();
    return false;
  }
}
