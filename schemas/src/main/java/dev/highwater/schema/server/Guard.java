package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small process that stops the server when this JVM is gone, even by `kill -9`.
///
/// It reads from a pipe whose other end only this JVM holds; the kernel closes that end with the
/// JVM, and reading comes to its end. Signals of the terminal do not touch it.
final class Guard implements AutoCloseable {

  private static final String SCRIPT =
      """
      trap '' INT HUP TERM
      cat >/dev/null
      pid=$1
      file=$2
      shift 2
      if [ "$(head -n 1 "$file")" = "$pid" ]; then exec "$@"; fi
      """;

  private final Process process;

  private Guard(Process process) {
    this.process = process;
  }

  static Guard over(WorkDirectory directory, Postmaster postmaster, Account account) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                SCRIPT,
                "highwater-guard",
                String.valueOf(postmaster.pid()),
                directory.data().resolve("postmaster.pid").toString()));
    command.addAll(PgControl.stopCommand(postmaster.bin(), directory.data()));
    try {
      return new Guard(
          Command.builder(Path.of("/"), account.command(command))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException failed) {
      throw Failure.of("Nothing can watch over the embedded server")
          .where(String.join(" ", command))
          .why(failed)
          .remedy("Start it by itself: highwater db start")
          .causedBy(failed);
    }
  }

  /// Ends the guard without ending the server.
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
