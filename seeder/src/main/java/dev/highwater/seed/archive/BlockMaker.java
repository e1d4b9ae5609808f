package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.Frames;
import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.digest.OidMask;
import dev.highwater.dataset.digest.RangeDigest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.load.RowRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Generates ranges and packs each into a block. Confined to one thread; the bytes of a block
/// follow from its range alone.
final class BlockMaker implements AutoCloseable {

  private final Frames frames = new Frames();
  private final CopyBuffer buffer = new CopyBuffer(1 << 20);
  private @Nullable QualifiedName table;
  private @Nullable RowWriter writer;

  /// The rows of a range.
  Made make(TableSource source, RowRange range) {
    RowWriter rows = writer(source);
    Optional<OidMask> mask = source.form().mask();
    RangeDigest digest = new RangeDigest();
    buffer.clear();
    for (long row = range.first(); row < range.end(); row++) {
      int start = buffer.size();
      rows.write(row, buffer);
      mask.ifPresent(oids -> oids.apply(buffer.array(), start));
      digest.add(buffer.array(), start, buffer.size() - start);
    }
    return new Made(frames.frame(buffer.array(), buffer.size()), digest.digest());
  }

  private RowWriter writer(TableSource source) {
    RowWriter open = writer;
    if (open == null || !source.table().equals(table)) {
      open = source.open();
      writer = open;
      table = source.table();
    }
    return open;
  }

  @Override
  public void close() {
    frames.close();
  }

  /// A block and what is in it.
  @SuppressWarnings("ArrayRecordComponent")
  record Made(byte[] frame, Digest content) {}
}
