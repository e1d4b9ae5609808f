package dev.highwater.seed.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Seeds in a process of its own and kills it at a given point, as `kill -9` does.
public final class Killed {

  private Killed() {}

  /// Returns when the process is dead.
  ///
  /// @param where see [HaltingSeeder]
  public static void seeding(
      ConnectionSettings target, Path directory, long persons, String event, String where)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HaltingSeeder.class.getName(),
                target.url(),
                directory.toString(),
                Long.toString(persons),
                event,
                where));
    String password = target.password();
    builder.environment().put("PGPASSWORD", password == null ? "" : password);
    builder.redirectError(directory.resolve("killed.log").toFile());
    Process process = builder.start();
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      if (!HaltingSeeder.THERE.equals(Objects.requireNonNullElse(line, ""))) {
        throw new IllegalStateException("It was not there when it ended: " + line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
