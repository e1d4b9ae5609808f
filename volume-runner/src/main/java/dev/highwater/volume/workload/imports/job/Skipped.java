package dev.highwater.volume.workload.imports.job;

import dev.highwater.volume.workload.imports.line.Line;
import dev.highwater.volume.workload.imports.line.MalformedLine;
import org.springframework.batch.core.listener.SkipListener;

/// Hands what was skipped to the ledger.
record Skipped(ChunkImport chunks) implements SkipListener<Line, Line> {

  @Override
  public void onSkipInRead(Throwable failure) {
    keep(failure);
  }

  @Override
  public void onSkipInProcess(Line line, Throwable failure) {
    keep(failure);
  }

  private void keep(Throwable failure) {
    MalformedLine line = ChunkJobConfiguration.cause(failure);
    if (line != null) {
      chunks.skipped(line);
    }
  }
}
