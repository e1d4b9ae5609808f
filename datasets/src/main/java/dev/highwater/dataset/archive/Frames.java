package dev.highwater.dataset.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;

/// Makes and reads zstd frames, each of which can be read alone. Confined to one thread.
public final class Frames implements AutoCloseable {

  private static final int LEVEL = 3;

  private final ZstdCompressCtx compress = new ZstdCompressCtx();
  private final ZstdDecompressCtx decompress = new ZstdDecompressCtx();

  /// Ready for both ways.
  public Frames() {
    compress.setLevel(LEVEL);
    compress.setChecksum(true);
    compress.setContentSize(true);
  }

  /// A frame of those bytes; the same for the same bytes.
  public byte[] frame(byte[] bytes, int length) {
    byte[] frame = new byte[Math.toIntExact(Zstd.compressBound(length))];
    int size = compress.compressByteArray(frame, 0, frame.length, bytes, 0, length);
    return Arrays.copyOf(frame, size);
  }

  /// What is in a frame.
  ///
  /// @param size how many bytes that must be
  /// @throws DamageException where it is no frame, or has other bytes
  byte[] content(byte[] frame, int length, int size) throws DamageException {
    byte[] content = new byte[size];
    try {
      int found = decompress.decompressByteArray(content, 0, size, frame, 0, length);
      if (found == size) {
        return content;
      }
      throw new DamageException(found + " bytes are in it, where " + size + " should be");
    } catch (ZstdException broken) {
      throw new DamageException("zstd cannot read it: " + broken.getMessage());
    }
  }

  /// What is in a frame that says how long that is.
  ///
  /// @throws DamageException where it is no such frame
  byte[] content(byte[] frame) throws DamageException {
    long size = Zstd.getFrameContentSize(frame);
    if (size < 0 || size > Integer.MAX_VALUE - 8) {
      throw new DamageException("it does not say how long it is unpacked");
    }
    return content(frame, frame.length, (int) size);
  }

  @Override
  public void close() {
    compress.close();
    decompress.close();
  }
}
