package dev.highwater.seed.archive;

import dev.highwater.dataset.archive.TableFileWriter;
import dev.highwater.dataset.archive.TableFileWriter.Written;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.load.RowRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The file of one table while it comes about: blocks come in any order and are written in that of
/// their rows.
final class TableAssembly {

  private final Path folder;
  private final TableSource source;
  private final List<RowRange> ranges;
  private final Map<Integer, BlockMaker.Made> early = new HashMap<>();
  private @Nullable TableFileWriter writer;
  private @Nullable Written written;
  private int next;

  TableAssembly(Path folder, TableSource source, List<RowRange> ranges) {
    this.folder = folder;
    this.source = source;
    this.ranges = List.copyOf(ranges);
  }

  TableSource source() {
    return source;
  }

  List<RowRange> ranges() {
    return ranges;
  }

  /// Takes a block.
  ///
  /// @param index of its range
  /// @return how many blocks lie no longer in memory
  synchronized int deliver(int index, BlockMaker.Made block) throws IOException {
    early.put(index, block);
    int before = next;
    for (BlockMaker.Made ready = early.remove(next); ready != null; ready = early.remove(next)) {
      open().block(ready.frame(), ready.content());
      next++;
    }
    if (next == ranges.size()) {
      finish();
    }
    return next - before;
  }

  /// Ends the file of a table without rows, or once all blocks are in it.
  synchronized Written finish() throws IOException {
    Written done = written;
    if (done == null) {
      done = open().finish();
      written = done;
    }
    return done;
  }

  /// After a failure.
  synchronized void abandon() throws IOException {
    if (writer != null && written == null) {
      writer.close();
    }
  }

  private TableFileWriter open() throws IOException {
    TableFileWriter open = writer;
    if (open == null) {
      open = TableFileWriter.create(folder, source.table());
      writer = open;
    }
    return open;
  }
}
