package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.archive.ArchiveExport;
import dev.highwater.anonymize.archive.CsvExport;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Release;
import dev.highwater.cli.target.ScratchDatabase;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Where the copy goes: a database that is replaced, or files that are written when all rows are
/// proven.
///
/// @param server the embedded one, on which the rows of files are gathered
/// @param scratch the database they are gathered in
/// @param folder of the files
/// @param csv whether they are CSV, and not an archive
record Destination(
    ConnectionSettings settings,
    @Nullable Target server,
    @Nullable ScratchDatabase scratch,
    @Nullable Path folder,
    boolean csv)
    implements AutoCloseable {

  /// Opens it.
  ///
  /// @param database its address; or null, and one of the folders is given
  static Destination open(
      Invocation invocation, @Nullable String database, @Nullable Path archive, @Nullable Path csv)
      throws SQLException {
    if (database != null) {
      return new Destination(ConnectionSettings.parse(database), null, null, null, false);
    }
    Path folder =
        invocation
            .console()
            .directory()
            .resolve(archive == null ? String.valueOf(csv) : archive.toString());
    if (Files.exists(folder)) {
      throw Failure.of("The folder for the files is there already")
          .where(folder.toString())
          .why("nothing is written over")
          .remedy("Choose another name, or remove it");
    }
    Target server = new TargetOptions().open(invocation);
    ScratchDatabase scratch = ScratchDatabase.on(server.settings(), "archive");
    return new Destination(scratch.settings(), server, scratch, folder, archive == null);
  }

  /// Writes the files, where there are to be any.
  ///
  /// @param name of the database that was copied
  void finish(String name) throws SQLException {
    if (folder == null) {
      return;
    }
    if (csv) {
      CsvExport.write(
          settings, name, folder, Release.version(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    } else {
      ArchiveExport.write(settings, name, folder);
    }
  }

  /// In words.
  String shown() {
    return folder == null ? settings.url() : folder.toString();
  }

  @Override
  public void close() throws SQLException {
    try {
      if (scratch != null) {
        scratch.close();
      }
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }
}
