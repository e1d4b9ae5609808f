package dev.highwater.dataset.archive;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.manifest.RangeEntry;
import dev.highwater.schema.catalog.QualifiedName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Writes the file of a table, block by block in the order of its rows. Confined to one thread, or
/// guarded by who calls it.
///
/// Unpacked as a whole the file is what `COPY … TO … (FORMAT binary)` writes: header and trailer
/// are frames too.
public final class TableFileWriter implements AutoCloseable {

  private final OutputStream out;
  private final MessageDigest digest = Sha256.begin();
  private final List<Block> blocks = new ArrayList<>();
  private final List<RangeEntry> ranges = new ArrayList<>();
  private long size;
  private long rows;

  private TableFileWriter(OutputStream out) throws IOException {
    this.out = out;
    CopyBuffer header = new CopyBuffer(64);
    header.header();
    append(frame(header));
  }

  /// Begins the file of a table in that folder.
  public static TableFileWriter create(Path folder, QualifiedName table) throws IOException {
    Path file = folder.resolve(FileNames.of(table));
    return new TableFileWriter(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private static byte[] frame(CopyBuffer content) {
    try (Frames frames = new Frames()) {
      return frames.frame(content.array(), content.size());
    }
  }

  /// Appends the rows that come next.
  ///
  /// @param frame of their tuples
  /// @param content what they are
  public void block(byte[] frame, Digest content) throws IOException {
    blocks.add(new Block(size, frame.length, Sha256.hex(frame)));
    ranges.add(new RangeEntry(rows, content));
    rows += content.rows();
    append(frame);
  }

  /// Ends the file, and tells what is in it.
  public Written finish() throws IOException {
    CopyBuffer trailer = new CopyBuffer(64);
    trailer.trailer();
    append(frame(trailer));
    out.close();
    return new Written(size, Sha256.end(digest), blocks, ranges);
  }

  private void append(byte[] bytes) throws IOException {
    out.write(bytes);
    digest.update(bytes);
    size += bytes.length;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /// A whole file.
  ///
  /// @param ranges what is in each block
  public record Written(long bytes, String sha256, List<Block> blocks, List<RangeEntry> ranges) {

    public Written {
      blocks = List.copyOf(blocks);
      ranges = List.copyOf(ranges);
    }

    /// The same with what the file is for.
    public TableFile of(
        QualifiedName table, int rangeRows, boolean triggers, List<StoredColumn> columns) {
      return new TableFile(
          table, FileNames.of(table), bytes, sha256, rangeRows, triggers, columns, blocks);
    }
  }
}
