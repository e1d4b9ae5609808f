package dev.highwater.volume.workload.imports;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.capture.Wal;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.ImportResult.Phase;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Runs an import through COPY into a staging table. Everything happens in one transaction: the
/// file is in, but for its rejects, or nothing is.
public final class ImportRunner {

  private final ConnectionSettings database;
  private final Path runFolder;
  private final String folder;

  /// @param database is changed
  /// @param runFolder where the run's results go
  /// @param target the rung
  public ImportRunner(ConnectionSettings database, Path runFolder, long target) {
    this.database = database.withApplicationName("highwater/import");
    this.runFolder = runFolder;
    this.folder = "imports/rung-" + target;
  }

  /// Makes the file from the database's own rows and imports it.
  public ImportResult run(CsvImport what) throws SQLException, IOException {
    Path file = path(what.name() + ".csv");
    Files.createDirectories(runFolder.resolve(folder));
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      LineFile.write(connection, what.lines().jdbc(), file);
      connection.commit();
      return run(connection, what, file);
    }
  }

  /// Imports a file.
  ///
  /// @param connection not in autocommit
  ImportResult run(Connection connection, CsvImport what, Path file)
      throws SQLException, IOException {
    String rejects = what.name() + "-rejects.csv";
    boolean done = false;
    try {
      ImportResult result = phases(connection, what, file, rejects);
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
        Files.deleteIfExists(path(rejects));
      }
    }
  }

  private ImportResult phases(Connection connection, CsvImport what, Path file, String rejectsFile)
      throws SQLException, IOException {
    long wal = Wal.position(connection);
    connection.commit();
    Stopwatch watch = new Stopwatch();
    Staging staging =
        new Staging(what.stagingTable(), "import/" + what.name() + "/copy into staging");
    execute(connection, what, "stage", what.stage());
    staging.copy(connection, file);
    watch.lap("stage");
    execute(connection, what, "validate", what.validate());
    List<Reject> rejects = new ArrayList<>(staging.malformed());
    rejects.addAll(RejectFile.read(connection));
    long rejected = RejectFile.write(path(rejectsFile), rejects);
    watch.lap("validate");
    Saved saved = execute(connection, what, "upsert", what.upsert());
    watch.lap("upsert");
    execute(connection, what, "roll up", what.rollUp());
    watch.lap("roll up");
    nothingLost(what, file, staging.lines(), saved, rejected);
    connection.commit();
    watch.lap("commit");
    long written = Wal.position(connection) - wal;
    connection.commit();
    return new ImportResult(
        what.name(),
        what.path(),
        staging.lines(),
        saved.inserted(),
        saved.updated(),
        rejected,
        folder + "/" + rejectsFile,
        watch.phases(),
        written,
        watch.seconds());
  }

  /// Runs a phase's statements; where the last one gives rows, its first says what was saved.
  private static Saved execute(
      Connection connection, CsvImport what, String phase, SqlScript script) throws SQLException {
    Saved saved = new Saved(0, 0);
    try (Statement statement = connection.createStatement()) {
      for (SqlStatement each : script.statements()) {
        String tag = "import/" + what.name() + "/" + phase + ": " + each.name();
        // JDBC's simple statements take the text as it is.
        if (statement.execute(each.tagged(tag).replace("??", "?"))) {
          saved = saved(statement);
        }
      }
    }
    return saved;
  }

  private static Saved saved(Statement statement) throws SQLException {
    try (ResultSet row = statement.getResultSet()) {
      return row.getMetaData().getColumnCount() == 2 && row.next()
          ? new Saved(row.getLong(1), row.getLong(2))
          : new Saved(0, 0);
    }
  }

  private static void nothingLost(
      CsvImport what, Path file, long lines, Saved saved, long rejected) {
    long accounted = saved.inserted() + saved.updated() + rejected;
    if (lines != accounted) {
      throw Failure.of("The import lost lines, so nothing was imported")
          .where(what.name() + " from " + file)
          .why(
              "%,d lines were read, but %,d inserted, %,d updated and %,d rejected"
                  .formatted(lines, saved.inserted(), saved.updated(), rejected))
          .remedy("Correct upsert (" + what.upsert().file() + ") or " + what.validate().file());
    }
  }

  private Path path(String name) {
    return runFolder.resolve(folder).resolve(name);
  }

  private record Saved(long inserted, long updated) {}

  private static final class Stopwatch {
    private final List<Phase> phases = new ArrayList<>();
    private final long started = System.nanoTime();
    private long last = started;

    void lap(String phase) {
      long now = System.nanoTime();
      phases.add(new Phase(phase, (now - last) / 1e9));
      last = now;
    }

    List<Phase> phases() {
      return phases;
    }

    double seconds() {
      return (last - started) / 1e9;
    }
  }
}
