package dev.highwater.anonymize.run;

import dev.highwater.anonymize.AnonymizeOptions;
import dev.highwater.anonymize.Anonymizer;
import dev.highwater.anonymize.key.KeySource;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/// A run in a process of its own. Closing it kills it as `kill -9` does.
final class AnonymizerProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path errors;

  private AnonymizerProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /// Source, target, work directory, policy; the key is in `HIGHWATER_KEY`.
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    ConnectionSettings source = ConnectionSettings.parse(arguments[0]);
    try {
      new Anonymizer(
              new AnonymizeOptions(
                  new RunOptions(2),
                  Pack.load("ph"),
                  Path.of(arguments[2]),
                  RunProgress.SILENT,
                  new Cancellation()))
          .run(
              source,
              ConnectionSettings.parse(arguments[1]),
              PolicyReader.read("policy.yaml", Files.readString(Path.of(arguments[3]))),
              KeySource.parse("env:HIGHWATER_KEY", Path.of("")).read(System.getenv(), System.in),
              run -> {});
    } catch (Failure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  static AnonymizerProcess start(
      ConnectionSettings source, ConnectionSettings target, Path directory, Path policy, String key)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AnonymizerProcess.class.getName(),
                source.url(),
                target.url(),
                directory.toString(),
                policy.toString()));
    String password = source.password();
    builder.environment().put("PGPASSWORD", password == null ? "" : password);
    builder.environment().put("HIGHWATER_KEY", key);
    Path errors = directory.resolve("anonymizer.log");
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    return new AnonymizerProcess(builder.start(), errors);
  }

  /// Whether it ended by itself within that time.
  boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /// Returns when it has ended by itself: whether it came to its end.
  boolean awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It does not end");
    }
    return process.exitValue() == 0;
  }

  /// All that it and those before it in this directory have said.
  String said() throws IOException {
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
