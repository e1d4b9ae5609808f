package dev.highwater.schema.dump;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of one block of a custom archive: pieces, each after its length, up to one of none.
final class BlockInput extends InputStream {

  private final ArchiveInput in;
  private int left;
  private boolean ended;

  BlockInput(ArchiveInput in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int read = in.read(bytes, from, Math.min(length, left));
    if (read < 0) {
      throw in.damaged("the archive ends inside rows");
    }
    left -= read;
    return read;
  }

  /// Goes to the end of the block.
  void finish() throws IOException {
    while (ready()) {
      in.skip(left);
      left = 0;
    }
  }

  /// Closes the archive that it reads from.
  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean ready() throws IOException {
    if (left == 0 && !ended) {
      left = in.integer();
      ended = left == 0;
      if (left < 0) {
        throw in.damaged("a piece of rows has a length below none");
      }
    }
    return !ended;
  }
}
