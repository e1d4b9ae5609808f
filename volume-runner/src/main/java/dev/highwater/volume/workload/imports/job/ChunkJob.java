package dev.highwater.volume.workload.imports.job;

import dev.highwater.dataset.job.ControlDatabase;
import dev.highwater.dataset.job.JobRun;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.workload.imports.line.Imported;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// The path `chunk`: a chunk-oriented job of Spring Batch that reads with Commons CSV, skips what
/// cannot be imported, and commits chunk after chunk. Killed, it goes on behind its last whole
/// chunk.
public final class ChunkJob {

  private ChunkJob() {}

  /// Imports a file, or what is left of it.
  ///
  /// @param connection of the target, not in autocommit
  /// @param history where the job's history is kept, a folder
  public static Imported run(Connection connection, CsvImport what, Path file, Path history)
      throws SQLException, IOException {
    AtomicReference<Imported> done = new AtomicReference<>();
    try (ChunkImport chunks = ChunkImport.open(connection, what, file);
        ControlDatabase control =
            ControlDatabase.open(history, what.name(), ChunkJobConfiguration.TABLE_PREFIX)) {
      JobRun.run(
          control,
          ChunkJobConfiguration.class,
          context -> {
            context.registerBean(
                ChunkImport.class, () -> chunks, bean -> bean.setDestroyMethodName(""));
            context.registerBean("done", AtomicReference.class, () -> done);
          },
          attempt ->
              new JobParametersBuilder()
                  .addString("file", file.toString())
                  .addLong("attempt", attempt)
                  .toJobParameters());
      return done.get();
    } catch (SQLException | IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException("The import in chunks failed", failed);
    }
  }
}
