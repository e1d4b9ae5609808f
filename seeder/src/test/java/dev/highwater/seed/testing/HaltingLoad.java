package dev.highwater.seed.testing;

import dev.highwater.dataset.archive.Archive;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.archive.ArchiveLoad;
import dev.highwater.seed.progress.SeedProgress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that loads a built dataset and dies in the middle, as by `kill -9`.
///
/// Arguments: address, work directory, folder, and after how many ranges.
public final class HaltingLoad {

  private HaltingLoad() {}

  public static void main(String[] args) throws SQLException {
    ConnectionSettings target = ConnectionSettings.parse(args[0]);
    Path folder = Path.of(args[2]);
    AtomicInteger left = new AtomicInteger(Integer.parseInt(args[3]));
    SeedProgress deadly =
        new SeedProgress() {
          @Override
          public void loaded(QualifiedName table, long first, long count) {
            if (left.decrementAndGet() == 0) {
              Runtime.getRuntime().halt(137);
            }
          }
        };
    Archive archive = ArchiveFile.read(folder);
    ArchiveLoad load = ArchiveLoad.of(folder, archive, Schema.of(target));
    new Seeder(target, SeedOptions.in(Path.of(args[1])).withThreads(2).withProgress(deadly))
        .run(load.plan(), load.sources());
  }
}
