package dev.highwater.seed.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A [HaltingSeeder] in a process of its own. Closing it kills it as `kill -9` does.
public final class SeederProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final BufferedReader lines;
  private final Path errors;

  private SeederProcess(Process process, Path errors) {
    this.process = process;
    this.lines = process.inputReader();
    this.errors = errors;
  }

  /// Starts one, and returns when it begins to seed.
  ///
  /// @param event see [HaltingSeeder]
  public static SeederProcess start(
      ConnectionSettings target,
      Path directory,
      long persons,
      int threads,
      String event,
      String where)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HaltingSeeder.class.getName(),
                target.url(),
                directory.toString(),
                Long.toString(persons),
                Integer.toString(threads),
                event,
                where));
    String password = target.password();
    builder.environment().put("PGPASSWORD", password == null ? "" : password);
    Path errors = directory.resolve("seeder.log");
    builder.redirectError(errors.toFile());
    SeederProcess started = new SeederProcess(builder.start(), errors);
    started.expect(HaltingSeeder.BEGINS);
    return started;
  }

  /// Returns when it is where it was to stop.
  public void awaitThere() throws IOException {
    expect(HaltingSeeder.THERE);
  }

  /// Returns when it has ended by itself: nothing where it came to its end, else what it said.
  public String awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It does not end");
    }
    if (process.exitValue() == 0) {
      expect(HaltingSeeder.DONE);
      return "";
    }
    return Files.readString(errors);
  }

  /// Whether it ended by itself within that time.
  public boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void expect(String wanted) throws IOException {
    String line = Objects.requireNonNullElse(lines.readLine(), "");
    if (!wanted.equals(line)) {
      throw new IllegalStateException(
          "It did not say '" + wanted + "' but '" + line + "'\n" + Files.readString(errors));
    }
  }
}
