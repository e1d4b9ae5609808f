package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs another program to its end and keeps what it says.
final class Command {

  /// How a program ended.
  ///
  /// @param output both of its streams
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  private Command() {}

  static Outcome run(Path directory, List<String> command) {
    try {
      Process process = builder(directory, command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      return new Outcome(process.waitFor(), new String(output, StandardCharsets.UTF_8).strip());
    } catch (IOException notThere) {
      return new Outcome(127, String.valueOf(notThere.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.of("Interrupted while waiting for a program")
          .where(String.join(" ", command))
          .causedBy(interrupted);
    }
  }

  /// A program that is not led astray by the caller's PostgreSQL variables or language.
  static ProcessBuilder builder(Path directory, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
    environment.put("LC_ALL", "C");
    return builder;
  }
}
