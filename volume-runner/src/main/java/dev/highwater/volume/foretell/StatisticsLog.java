package dev.highwater.volume.foretell;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The planner's statistics of each rung, kept in the run's folder as
/// `statistics/rung-<target>/planner.json`, so that a run that goes on after a kill has them all.
public final class StatisticsLog {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path runFolder;

  /// @param runFolder where the run's results go
  public StatisticsLog(Path runFolder) {
    this.runFolder = runFolder;
  }

  /// Writes down what the planner knows now.
  ///
  /// @param target the rung
  /// @param rows of the scale unit there are
  public void write(ConnectionSettings database, long target, double rows) throws SQLException {
    try (Connection connection = database.withApplicationName("highwater/capture").connect()) {
      PlannerStatistics statistics = StatisticsReader.read(connection, rows);
      Path file = file(target);
      Path part = file.resolveSibling("planner.json.part");
      Files.createDirectories(file.getParent());
      Files.writeString(part, JSON.writeValueAsString(statistics));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot keep the planner's statistics", failed);
    }
  }

  /// What was written of a rung; empty where nothing was.
  Optional<PlannerStatistics> read(long target) {
    Path file = file(target);
    return Files.isRegularFile(file)
        ? Optional.of(JSON.readValue(file.toFile(), PlannerStatistics.class))
        : Optional.empty();
  }

  private Path file(long target) {
    return runFolder.resolve("statistics").resolve("rung-" + target).resolve("planner.json");
  }
}
