package dev.highwater.volume.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.volume.VolumeRequest;
import dev.highwater.volume.VolumeRunner;
import dev.highwater.volume.ladder.DatabaseGrower;
import dev.highwater.volume.ladder.RunListener;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/// A volume run in a process of its own. Closing it kills it as `kill -9` does.
public final class VolumeProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 240;

  private final Process process;
  private final Path errors;

  private VolumeProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /// Database, scenario, work directory, the run's folder.
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    ConnectionSettings database = ConnectionSettings.parse(arguments[0]);
    try {
      Scenario scenario = ScenarioReader.read(ScenarioSource.find(arguments[1]));
      DatabaseGrower grower =
          new DatabaseGrower(
              database,
              scenario.existing().orElseThrow(),
              new Seeder(
                  database.withApplicationName("highwater seed"),
                  SeedOptions.in(Path.of(arguments[2])).withThreads(1)));
      new VolumeRunner(scenario, grower, RunListener.SILENT)
          .run(
              new VolumeRequest(
                  "killed",
                  arguments[1],
                  Path.of(arguments[3]),
                  grower.from(scenario.ladder()),
                  database,
                  false,
                  Optional.empty(),
                  "highwater volume run",
                  "test"));
    } catch (Failure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  /// Starts a run, or goes on with it.
  public static VolumeProcess start(
      ConnectionSettings database, Path scenario, Path directory, Path run) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                VolumeProcess.class.getName(),
                database.url(),
                scenario.toString(),
                directory.toString(),
                run.toString()));
    String password = database.password();
    builder.environment().put("PGPASSWORD", password == null ? "" : password);
    Files.createDirectories(directory);
    Path errors = directory.resolve("volume.log");
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    return new VolumeProcess(builder.start(), errors);
  }

  /// Whether it ended by itself within that time.
  public boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /// Returns when it has ended by itself: whether it came to its end.
  public boolean awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It does not end");
    }
    return process.exitValue() == 0;
  }

  /// All that it and those before it in this directory have said.
  public String said() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
