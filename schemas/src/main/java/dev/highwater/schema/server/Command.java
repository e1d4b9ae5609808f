package dev.highwater.schema.server;

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

  /// Waits for the program's end, interrupted or not: a server whose start nobody waited for would
  /// be nobody's to stop. The thread is interrupted then as before.
  static Outcome run(Path directory, List<String> command) {
    try {
      Process process = builder(directory, command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      return new Outcome(exitCode(process), new String(output, StandardCharsets.UTF_8).strip());
    } catch (IOException notThere) {
      return new Outcome(127, String.valueOf(notThere.getMessage()));
    }
  }

  private static int exitCode(Process process) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
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
