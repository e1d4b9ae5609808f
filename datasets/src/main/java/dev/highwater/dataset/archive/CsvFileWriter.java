package dev.highwater.dataset.archive;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.RangeDigest;
import dev.highwater.dataset.manifest.RangeEntry;
import dev.highwater.dataset.manifest.TableManifest;
import dev.highwater.schema.catalog.QualifiedName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a table's rows as CSV by RFC 4180, packed by zstd: a frame with the names of the columns,
/// then a frame for each range of rows. Takes what `COPY … TO STDOUT (FORMAT csv, HEADER)` sends.
/// Confined to one thread.
public final class CsvFileWriter implements AutoCloseable {

  /// How the name of such a file ends.
  public static final String ENDING = "csv.zst";

  private static final byte[] END = {'\r', '\n'};

  private final QualifiedName table;
  private final List<StoredColumn> columns;
  private final int rangeRows;
  private final OutputStream out;
  private final Frames frames = new Frames();
  private final MessageDigest digest = Sha256.begin();
  private final List<Block> blocks = new ArrayList<>();
  private final List<RangeEntry> ranges = new ArrayList<>();
  private final CsvRecords records;
  private final CopyBuffer block = new CopyBuffer(1 << 16);
  private @Nullable RangeDigest content;
  private long size;
  private long rows;

  private CsvFileWriter(
      QualifiedName table, List<StoredColumn> columns, int rangeRows, OutputStream out) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.rangeRows = rangeRows;
    this.out = out;
    this.records = new CsvRecords(columns.size());
  }

  /// Begins the file of a table in that folder.
  ///
  /// @param rangeRows rows of a whole range
  public static CsvFileWriter create(
      Path folder, QualifiedName table, List<StoredColumn> columns, int rangeRows)
      throws IOException {
    Path file = folder.resolve(FileNames.of(table, ENDING));
    return new CsvFileWriter(
        table, columns, rangeRows, new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /// Takes the next piece of what the server sends, wherever it is cut.
  public void write(byte[] piece) throws IOException {
    try {
      int from = 0;
      for (int end = records.next(piece, 0, piece.length);
          end >= 0;
          end = records.next(piece, from, piece.length)) {
        block.putBytes(piece, from, end - 1 - from);
        block.putBytes(END, 0, END.length);
        record();
        from = end;
      }
      block.putBytes(piece, from, piece.length - from);
    } catch (DamageException broken) {
      throw new IOException("The server sent no CSV for " + table + ": " + broken.reason(), broken);
    }
  }

  private void record() throws IOException {
    RangeDigest now = content;
    if (now == null) {
      append(frames.frame(block.array(), block.size()));
      content = new RangeDigest();
      block.clear();
      return;
    }
    CopyBuffer tuple = records.tuple();
    now.add(tuple.array(), 0, tuple.size());
    if (now.rows() == rangeRows) {
      range(now);
    }
  }

  private void range(RangeDigest now) throws IOException {
    byte[] frame = frames.frame(block.array(), block.size());
    blocks.add(new Block(size, frame.length, Sha256.hex(frame)));
    ranges.add(new RangeEntry(rows, now.digest()));
    rows += now.rows();
    append(frame);
    block.clear();
    now.clear();
  }

  /// Ends the file.
  ///
  /// @throws IOException where what was sent ends within a record
  public void finish() throws IOException {
    RangeDigest now = content;
    if (now == null || !records.atEnd()) {
      throw new IOException("The server's CSV for " + table + " ends too soon");
    }
    if (now.rows() > 0) {
      range(now);
    }
    out.close();
  }

  /// What the rows are, once the file is finished.
  public TableManifest rows() {
    return new TableManifest(columns.stream().map(StoredColumn::name).toList(), ranges);
  }

  /// The file, once it is finished.
  public TableFile file() {
    return new TableFile(
        table,
        FileNames.of(table, ENDING),
        size,
        Sha256.end(digest),
        rangeRows,
        false,
        columns,
        blocks);
  }

  private void append(byte[] bytes) throws IOException {
    out.write(bytes);
    digest.update(bytes);
    size += bytes.length;
  }

  @Override
  public void close() throws IOException {
    frames.close();
    out.close();
  }
}
