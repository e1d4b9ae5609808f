package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Progress;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.volume.words.Figures;

/// A seeding on one line: its phase, and while it loads the share, the rows and the rate.
public final class SeedLine implements SeedProgress, AutoCloseable {

  private static final long REDRAW_NANOS = 200_000_000L;

  private final String doing;
  private final Progress progress;
  private final long began = System.nanoTime();
  private long drawn;
  private long expected;
  private long rows;

  /// Seeding.
  public SeedLine(Invocation invocation) {
    this("Seeding", invocation);
  }

  /// @param doing what goes on, such as `Verifying`
  public SeedLine(String doing, Invocation invocation) {
    this.doing = doing;
    this.progress = invocation.progress();
  }

  @Override
  public synchronized void phase(Phase phase) {
    progress.accept(doing + ": " + phase.words());
  }

  @Override
  public synchronized void expected(long expectedRows, long bytes) {
    expected = expectedRows;
  }

  @Override
  public synchronized void sent(QualifiedName table, long sentRows, long bytes) {
    rows += sentRows;
    long now = System.nanoTime();
    if (now - drawn >= REDRAW_NANOS) {
      drawn = now;
      double seconds = (now - began) / 1e9;
      String share = expected == 0 ? "" : Figures.percent((double) rows / expected) + ", ";
      progress.accept(
          doing
              + ": "
              + share
              + Figures.count(rows)
              + " rows, "
              + Figures.compact(rows / seconds)
              + " rows/s: "
              + table);
    }
  }

  @Override
  public synchronized void restored(String what, int done, int of) {
    progress.accept(doing + ": " + done + " of " + of + ": " + what);
  }

  @Override
  public synchronized void verified(int done, int of) {
    long now = System.nanoTime();
    if (now - drawn >= REDRAW_NANOS) {
      drawn = now;
      progress.accept(doing + ": " + done + " of " + of + " tables and constraints");
    }
  }

  @Override
  public void close() {
    progress.close();
  }
}
