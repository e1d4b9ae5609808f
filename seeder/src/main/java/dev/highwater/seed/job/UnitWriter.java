package dev.highwater.seed.job;

import dev.highwater.seed.load.LoadStream;
import dev.highwater.seed.load.LoadUnit;
import dev.highwater.seed.load.SeedRun;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/// Gives one partition its session in the target for as long as it runs.
final class UnitWriter implements ItemStreamWriter<LoadUnit> {

  private final SeedRun run;
  private @Nullable LoadStream stream;

  UnitWriter(SeedRun run) {
    this.run = run;
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      stream = run.open();
    } catch (SQLException failed) {
      throw new ItemStreamException(failed);
    }
  }

  @Override
  public void write(Chunk<? extends LoadUnit> units) throws Exception {
    if (stream == null) {
      throw new IllegalStateException("The stream is not open");
    }
    for (LoadUnit unit : units) {
      stream.load(unit);
    }
  }

  @Override
  public void close() {
    if (stream != null) {
      try {
        stream.close();
      } catch (SQLException failed) {
        throw new ItemStreamException(failed);
      } finally {
        stream = null;
      }
    }
  }
}
