package dev.highwater.cli.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where a command stands: data goes to `out`, talk and progress to `err`.
///
/// @param terminal whether a person watches `err`, so that a line may be redrawn
/// @param directory the current directory, which relative paths start from
/// @param interrupt whether the process was told to end
public record Console(
    PrintStream out, PrintStream err, boolean terminal, Path directory, Interrupt interrupt) {

  public Console {
    directory = directory.toAbsolutePath().normalize();
  }

  /// The console of this process. Streams are UTF-8 whatever the locale says. Java cannot tell
  /// whether standard error is a terminal, so the launcher does (`-Dhighwater.terminal=true`).
  public static Console ofProcess(Interrupt interrupt) {
    return new Console(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("highwater.terminal"),
        Path.of(""),
        interrupt);
  }
}
