package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.run.RunProgress;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Progress;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.volume.words.Figures;

/// An anonymizing run on one line: its step, and while it copies the share and the rate.
final class AnonymizeLine implements RunProgress, AutoCloseable {

  private static final long REDRAW_NANOS = 200_000_000L;

  private final Progress progress;
  private long began = System.nanoTime();
  private long drawn;
  private long planned;
  private long bytes;

  AnonymizeLine(Invocation invocation) {
    this.progress = invocation.progress();
  }

  @Override
  public synchronized void step(String words) {
    progress.accept("Anonymizing: " + words);
  }

  @Override
  public synchronized void planned(long planned) {
    this.planned = planned;
    began = System.nanoTime();
  }

  @Override
  public synchronized void copied(QualifiedName table, long more) {
    bytes += more;
    long now = System.nanoTime();
    if (now - drawn >= REDRAW_NANOS) {
      drawn = now;
      double seconds = (now - began) / 1e9;
      String share = planned == 0 ? "" : Figures.percent(Math.min(1, (double) bytes / planned));
      progress.accept(
          "Anonymizing: about %s, %s, %s/s: %s"
              .formatted(
                  share, Figures.bytes((double) bytes), Figures.bytes(bytes / seconds), table));
    }
  }

  @Override
  public void close() {
    progress.close();
  }
}
