package dev.highwater.seed.testing;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.archive.ArchiveBuilder;
import dev.highwater.seed.archive.ArchiveLoad;
import dev.highwater.seed.export.CsvBuilder;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;

/// Builds datasets into folders and loads them.
public final class BuiltFiles {

  private BuiltFiles() {}

  /// Builds what was planned for a database.
  public static ArchiveBuilder.Built build(
      Planning planning, ConnectionSettings database, Path folder, int threads)
      throws SQLException {
    return new ArchiveBuilder(planning, Schema.of(database), "", "test")
        .build(folder, threads, SeedProgress.SILENT, new Cancellation());
  }

  /// The same as CSV.
  public static ArchiveBuilder.Built csv(
      Planning planning, ConnectionSettings database, Path folder, int threads)
      throws SQLException {
    return new CsvBuilder(planning, Schema.of(database), "", "test")
        .build(folder, threads, SeedProgress.SILENT, new Cancellation());
  }

  /// Loads a folder.
  public static SeedOutcome load(ConnectionSettings database, Path folder, Path work)
      throws SQLException {
    ArchiveLoad load = plan(database, folder);
    return new Seeder(database, SeedOptions.in(work).withThreads(2))
        .run(load.plan(), load.sources());
  }

  /// Compares a database with a folder.
  public static VerifyReport verify(ConnectionSettings database, Path folder, Path work)
      throws SQLException {
    ArchiveLoad load = plan(database, folder);
    return new Seeder(database, SeedOptions.in(work).withThreads(2))
        .verify(load.plan(), load.sources(), EnumSet.allOf(Aspect.class));
  }

  /// What loading a folder into a database would load.
  public static ArchiveLoad plan(ConnectionSettings database, Path folder) throws SQLException {
    Archive archive = ArchiveFile.read(folder);
    return ArchiveLoad.of(folder, archive, Schema.of(database));
  }
}
