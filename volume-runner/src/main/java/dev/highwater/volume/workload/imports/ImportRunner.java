package dev.highwater.volume.workload.imports;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.capture.TableBytes;
import dev.highwater.volume.capture.Wal;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.ImportResult.Footprint;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.ImportPath;
import dev.highwater.volume.sql.SqlStatement;
import dev.highwater.volume.workload.imports.job.ChunkJob;
import dev.highwater.volume.workload.imports.line.CsvLines;
import dev.highwater.volume.workload.imports.line.Imported;
import dev.highwater.volume.workload.imports.line.LineFile;
import dev.highwater.volume.workload.imports.line.MalformedLine;
import dev.highwater.volume.workload.imports.line.RejectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs an import through one of its paths. Every path leaves the same rows and the same rejects;
/// what a failed one had not committed is undone.
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

  /// Makes the file from the database's own rows, where it is not made yet, and imports it.
  ///
  /// The file of a rung is the same for all paths: each begins with the same rows.
  public ImportResult run(CsvImport what, ImportPath path) throws SQLException, IOException {
    Path file = path(what.name() + ".csv");
    Files.createDirectories(runFolder.resolve(folder));
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      if (!Files.exists(file)) {
        LineFile.write(connection, what.lines().jdbc(), file);
        connection.commit();
      }
      return run(connection, what, path, file);
    }
  }

  /// Imports a file.
  ///
  /// @param connection not in autocommit
  ImportResult run(Connection connection, CsvImport what, ImportPath path, Path file)
      throws SQLException, IOException {
    String rejects =
        what.name() + (path == ImportPath.COPY ? "" : "-" + path.word()) + "-rejects.csv";
    boolean done = false;
    try {
      ImportResult result = measured(connection, what, path, file, rejects);
      done = true;
      return result;
    } catch (SQLException refused) {
      if (connection.isClosed()) {
        throw refused;
      }
      return failed(what, path, refused);
    } finally {
      if (!done) {
        undo(connection);
        Files.deleteIfExists(path(rejects));
      }
    }
  }

  private static void undo(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  private ImportResult measured(
      Connection connection, CsvImport what, ImportPath path, Path file, String rejectsFile)
      throws SQLException, IOException {
    TableBytes before = TableBytes.read(connection);
    long wal = Wal.position(connection);
    connection.commit();
    Imported imported =
        switch (path) {
          case COPY -> new CopyPath(connection, what).run(file);
          case BATCH -> new BatchPath(connection, what).run(file);
          case CHUNK -> ChunkJob.run(connection, what, file, path(".job"));
          case ROW -> new RowPath(connection, what).run(file);
        };
    long written = Wal.position(connection) - wal;
    TableBytes after = TableBytes.read(connection);
    String outcome = outcome(connection, what);
    connection.commit();
    forget(path(".job"));
    long rejected = RejectFile.write(path(rejectsFile), imported.rejects());
    return new ImportResult(
        what.name(),
        path.word(),
        path == ImportPath.ROW ? lines(file) : imported.lines(),
        imported.lines(),
        imported.inserted(),
        imported.updated(),
        rejected,
        folder + "/" + rejectsFile,
        imported.phases(),
        written,
        imported.seconds(),
        imported.transactions().footprint(before, after),
        outcome,
        null,
        null);
  }

  private static ImportResult failed(CsvImport what, ImportPath path, SQLException refused) {
    return new ImportResult(
        what.name(),
        path.word(),
        0,
        0,
        0,
        0,
        0,
        "",
        List.of(),
        0,
        0,
        Footprint.NONE,
        null,
        null,
        "SQLSTATE %s: %s".formatted(refused.getSQLState(), refused.getMessage()));
  }

  /// The history of a complete job is of no use to anybody.
  private static void forget(Path history) throws IOException {
    if (Files.isDirectory(history)) {
      List<Path> deepestFirst;
      try (Stream<Path> all = Files.walk(history)) {
        deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    }
  }

  private static @Nullable String outcome(Connection connection, CsvImport what)
      throws SQLException {
    if (what.outcome().isEmpty()) {
      return null;
    }
    SqlStatement query = what.outcome().get();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query.jdbc().replace("??", "?"))) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static long lines(Path file) throws IOException {
    try (CsvLines csv = CsvLines.open(file)) {
      boolean more = true;
      while (more) {
        more = isThereMore(csv);
      }
      return csv.read();
    }
  }

  private static boolean isThereMore(CsvLines csv) {
    try {
      return csv.next() != null;
    } catch (MalformedLine counted) {
      return true;
    }
  }

  private Path path(String name) {
    return runFolder.resolve(folder).resolve(name);
  }
}
