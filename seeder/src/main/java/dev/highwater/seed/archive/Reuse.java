package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.BlockReader;
import dev.highwater.dataset.archive.DamageException;
import dev.highwater.dataset.archive.TableFile;
import dev.highwater.dataset.manifest.RangeEntry;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.load.RowRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Blocks of an older build of the same dataset, which a larger scale begins with as well.
final class Reuse {

  private final Path folder;
  private final Archive archive;
  private final AtomicLong rows = new AtomicLong();

  Reuse(Path folder, Archive archive) {
    this.folder = folder;
    this.archive = archive;
  }

  /// Rows that were taken.
  long rows() {
    return rows.get();
  }

  /// The block of that range, if it is there and undamaged.
  Optional<BlockMaker.Made> block(TableSource source, RowRange range, int index) {
    Optional<TableFile> file =
        archive.file(source.table()).filter(one -> one.columnNames().equals(source.columns()));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<RangeEntry> ranges = archive.rows(file.get()).ranges();
    if (index >= ranges.size()
        || ranges.get(index).first() != range.first()
        || ranges.get(index).end() != range.end()) {
      return Optional.empty();
    }
    try (BlockReader reader = BlockReader.open(folder, archive, file.get())) {
      byte[] frame = reader.frame(index);
      rows.addAndGet(range.count());
      return Optional.of(new BlockMaker.Made(frame, ranges.get(index).digest()));
    } catch (IOException | DamageException missing) {
      return Optional.empty();
    }
  }
}
