package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.archive.ArchiveExport;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.ScratchDatabase;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Where the copy goes: a database that is replaced, or an archive that is written when all rows
/// are proven.
///
/// @param server the embedded one, on which an archive's rows are gathered
/// @param scratch the database they are gathered in
record Destination(
    ConnectionSettings settings,
    @Nullable Target server,
    @Nullable ScratchDatabase scratch,
    @Nullable Path archive)
    implements AutoCloseable {

  /// Opens it.
  ///
  /// @param database its address; or null, and a folder is given
  static Destination open(Invocation invocation, @Nullable String database, @Nullable Path folder)
      throws SQLException {
    if (database != null) {
      return new Destination(ConnectionSettings.parse(database), null, null, null);
    }
    Path archive = invocation.console().directory().resolve(String.valueOf(folder));
    if (Files.exists(archive)) {
      throw Failure.of("The archive's folder is there already")
          .where(archive.toString())
          .why("nothing is written over")
          .remedy("Choose another name, or remove it");
    }
    Target server = new TargetOptions().open(invocation);
    ScratchDatabase scratch = ScratchDatabase.on(server.settings(), "archive");
    return new Destination(scratch.settings(), server, scratch, archive);
  }

  /// Writes the archive, where there is to be one.
  ///
  /// @param name of the database that was copied
  void finish(String name) throws SQLException {
    if (archive != null) {
      ArchiveExport.write(settings, name, archive);
    }
  }

  /// In words.
  String shown() {
    return archive == null ? settings.url() : archive.toString();
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
