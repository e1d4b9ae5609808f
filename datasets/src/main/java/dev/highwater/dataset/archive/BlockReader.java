package dev.highwater.dataset.archive;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.manifest.TableManifest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Reads blocks of a table's file, each on its own and each checked before it is given away.
/// Confined to one thread.
public final class BlockReader implements AutoCloseable {

  private final TableFile file;
  private final TableManifest rows;
  private final FileChannel channel;
  private final Frames frames = new Frames();

  private BlockReader(TableFile file, TableManifest rows, FileChannel channel) {
    this.file = file;
    this.rows = rows;
    this.channel = channel;
  }

  /// Opens the file of a table.
  public static BlockReader open(Path folder, Archive archive, TableFile file) throws IOException {
    return new BlockReader(
        file,
        archive.rows(file),
        FileChannel.open(folder.resolve(file.name()), StandardOpenOption.READ));
  }

  /// The rows of a block.
  ///
  /// @throws DamageException where its bytes are not those that were written
  public Tuples rows(int block) throws IOException, DamageException {
    return unpack(block, frame(block));
  }

  /// The bytes of a block as they lie in the file.
  ///
  /// @throws DamageException where they are not those that were written
  public byte[] frame(int block) throws IOException, DamageException {
    Block one = file.blocks().get(block);
    byte[] bytes = bytes(one.offset(), one.bytes());
    checkSum(one, bytes);
    return bytes;
  }

  static void checkSum(Block block, byte[] bytes) throws DamageException {
    String found = Sha256.hex(bytes);
    if (!found.equals(block.sha256())) {
      throw new DamageException(
          "bytes %d to %d have the SHA-256 %s, and should have %s"
              .formatted(block.offset(), block.end() - 1, found, block.sha256()));
    }
  }

  /// What is in the bytes of a block.
  Tuples unpack(int block, byte[] frame) throws DamageException {
    Digest digest = rows.ranges().get(block).digest();
    if (file.csv()) {
      return tuples(frames.content(frame), digest);
    }
    byte[] content = frames.content(frame, frame.length, size(digest));
    return Tuples.of(content, digest.rows(), file.columns().size());
  }

  private Tuples tuples(byte[] csv, Digest digest) throws DamageException {
    CopyBuffer tuples = new CopyBuffer(size(digest));
    CsvRecords records = new CsvRecords(file.columns().size());
    int from = 0;
    while (from < csv.length) {
      from = records.next(csv, from, csv.length);
      if (from < 0) {
        throw new DamageException("it ends within a record");
      }
      tuples.putBytes(records.tuple().array(), 0, records.tuple().size());
    }
    return Tuples.of(
        Arrays.copyOf(tuples.array(), tuples.size()), digest.rows(), file.columns().size());
  }

  private static int size(Digest digest) throws DamageException {
    if (digest.bytes() > Integer.MAX_VALUE - 8) {
      throw new DamageException("it is said to hold " + digest.bytes() + " bytes");
    }
    return (int) digest.bytes();
  }

  /// Bytes of the file, or as many as there are.
  byte[] bytes(long offset, int count) throws IOException, DamageException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new DamageException(
            "the file ends at byte %d of %d".formatted(offset + buffer.position(), file.bytes()));
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    frames.close();
    channel.close();
  }
}
