package dev.highwater.seed.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A `main` of these tests in a process of its own, under options of its own.
public final class ChildJvm {

  private ChildJvm() {}

  /// Runs it to its end and gives the lines it printed.
  ///
  /// @param options of the JVM
  /// @param database whose address is the first argument
  /// @param arguments that follow it
  /// @throws IllegalStateException where it fails
  public static List<String> run(
      List<String> options, Class<?> main, ConnectionSettings database, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), main.getName(), database.url()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    String password = database.password();
    builder.environment().put("PGPASSWORD", password == null ? "" : password);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.readAllLines();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(main.getSimpleName() + " failed: " + lines);
      }
      return lines;
    }
  }
}
