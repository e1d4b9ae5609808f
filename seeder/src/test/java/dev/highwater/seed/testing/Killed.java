package dev.highwater.seed.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Path;

/// Seeds in a process of its own and kills it at a given point, as `kill -9` does.
public final class Killed {

  private Killed() {}

  /// Returns when the process is dead.
  ///
  /// @param where see [HaltingSeeder]
  public static void seeding(
      ConnectionSettings target, Path directory, long persons, String event, String where)
      throws IOException {
    try (SeederProcess process = SeederProcess.start(target, directory, persons, 2, event, where)) {
      process.awaitThere();
    }
  }
}
