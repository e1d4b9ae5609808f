package dev.highwater.volume.workload.imports;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.workload.imports.line.Imported;
import java.nio.file.Path;

/// Whether each line that was read went somewhere.
final class Accounts {

  private Accounts() {}

  /// Refuses an import that read lines and says of some neither that they were saved nor why not.
  static void nothingLost(CsvImport what, Path file, Imported imported) {
    long rejected = imported.rejected();
    if (imported.lines() != imported.inserted() + imported.updated() + rejected) {
      throw Failure.of("The import lost lines, so nothing was imported")
          .where(what.name() + " from " + file)
          .why(
              "%,d lines were read, but %,d inserted, %,d updated and %,d rejected"
                  .formatted(imported.lines(), imported.inserted(), imported.updated(), rejected))
          .remedy("Correct upsert (" + what.upsert().file() + ") or " + what.validate().file());
    }
  }
}
