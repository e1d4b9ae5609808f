package dev.highwater.seed.archive;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.load.RowRange;
import dev.highwater.seed.progress.SeedProgress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// All files while they come about. Threads take ranges in order, so that few blocks ever wait in
/// memory for one before them.
final class Assembly {

  private static final int BLOCKS_IN_MEMORY_A_THREAD = 3;

  private final List<TableAssembly> tables;
  private final @Nullable Reuse reuse;
  private final SeedProgress progress;
  private final BooleanSupplier cancelled;
  private final Semaphore memory;
  private int table;
  private int range;
  private volatile boolean failed;

  /// @param reuse where blocks may be taken from
  Assembly(
      List<TableAssembly> tables,
      Optional<Reuse> reuse,
      int threads,
      SeedProgress progress,
      BooleanSupplier cancelled) {
    this.tables = List.copyOf(tables);
    this.reuse = reuse.orElse(null);
    this.progress = progress;
    this.cancelled = cancelled;
    this.memory = new Semaphore(threads * BLOCKS_IN_MEMORY_A_THREAD);
  }

  /// A range to make.
  private record Piece(TableAssembly table, int index) {
    RowRange range() {
      return table.ranges().get(index);
    }
  }

  /// What each thread does: makes ranges until there are none left.
  void run() throws InterruptedException {
    boolean whole = false;
    try (BlockMaker maker = new BlockMaker()) {
      for (Optional<Piece> piece = take(); piece.isPresent(); piece = take()) {
        make(maker, piece.get());
      }
      whole = true;
    } catch (IOException unwritable) {
      throw unwritable(unwritable);
    } finally {
      if (!whole) {
        failed = true;
        memory.release(Short.MAX_VALUE);
      }
    }
  }

  private void make(BlockMaker maker, Piece piece) throws IOException {
    RowRange range = piece.range();
    Optional<BlockMaker.Made> old =
        reuse == null
            ? Optional.empty()
            : reuse.block(piece.table().source(), range, piece.index());
    BlockMaker.Made made = old.isPresent() ? old.get() : maker.make(piece.table().source(), range);
    memory.release(piece.table().deliver(piece.index(), made));
    QualifiedName name = range.table();
    progress.sent(name, range.count(), made.content().bytes());
  }

  private Optional<Piece> take() throws InterruptedException {
    memory.acquire();
    if (failed) {
      return Optional.empty();
    }
    if (cancelled.getAsBoolean()) {
      throw Failure.of("Building was cancelled")
          .why("somebody asked to stop; no folder was made")
          .remedy("Run it again");
    }
    synchronized (this) {
      while (table < tables.size() && range == tables.get(table).ranges().size()) {
        table++;
        range = 0;
      }
      if (table == tables.size()) {
        memory.release();
        return Optional.empty();
      }
      return Optional.of(new Piece(tables.get(table), range++));
    }
  }

  private static Failure unwritable(IOException cause) {
    return Failure.of("The files cannot be written")
        .why(cause)
        .remedy("Make room there, or build into another folder: --out DIR")
        .causedBy(cause);
  }
}
