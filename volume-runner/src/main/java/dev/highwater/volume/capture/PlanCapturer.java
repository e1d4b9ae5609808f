package dev.highwater.volume.capture;

import dev.highwater.volume.sql.Binding;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/// Runs statements under EXPLAIN ANALYZE and keeps the whole answers in the run's folder.
///
/// Timing of single nodes is off: reading the clock twice a row costs more than the row.
public final class PlanCapturer {

  private static final String EXPLAIN =
      "EXPLAIN (ANALYZE, BUFFERS, WAL, SETTINGS, FORMAT JSON, TIMING OFF) ";

  private final Path runFolder;
  private final String folder;

  /// @param runFolder where the run's results go
  /// @param target the rung
  public PlanCapturer(Path runFolder, long target) {
    this.runFolder = runFolder;
    this.folder = "plans/rung-" + target;
  }

  /// Runs a statement once.
  ///
  /// @param name names the file
  /// @param number which statement of its report, from 0
  public PlanReader.Plan capture(
      Connection connection, String name, int number, SqlStatement statement, Parameters parameters)
      throws SQLException {
    String json = explain(connection, statement, parameters);
    String file = folder + "/" + fileName(name);
    try {
      Path target = runFolder.resolve(file);
      Files.createDirectories(runFolder.resolve(folder));
      Files.writeString(target, json);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the plan " + file, e);
    }
    return PlanReader.read(json, number, statement.name(), file);
  }

  /// Runs a statement once for its counters alone; nothing is kept.
  public PlanReader.Plan count(
      Connection connection, int number, SqlStatement statement, Parameters parameters)
      throws SQLException {
    return PlanReader.read(
        explain(connection, statement, parameters), number, statement.name(), "");
  }

  private static String explain(
      Connection connection, SqlStatement statement, Parameters parameters) throws SQLException {
    try (PreparedStatement explain = connection.prepareStatement(EXPLAIN + statement.jdbc())) {
      Binding.bind(explain, statement, parameters);
      try (ResultSet result = explain.executeQuery()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  private static String fileName(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".json";
  }
}
