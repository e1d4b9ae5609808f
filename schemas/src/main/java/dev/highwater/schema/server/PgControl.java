package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Starts and stops a server by PostgreSQL's own `pg_ctl`, which puts it into a session of its own:
/// the Ctrl-C that ends a launcher does not reach it.
final class PgControl {

  private static final int LOG_LINES = 12;
  private static final String START_SECONDS = "60";
  private static final String STOP_SECONDS = "120";

  private PgControl() {}

  /// How a start ended.
  enum Start {
    RUNS,
    PORT_TAKEN
  }

  /// Starts the server and waits until it takes connections.
  static Start start(WorkDirectory directory, Binaries binaries, Account account) {
    long logBefore = size(directory.log());
    Command.Outcome outcome =
        Command.run(
            Path.of("/"),
            account.command(
                List.of(
                    binaries.program("pg_ctl"),
                    "start",
                    "-D",
                    directory.data().toString(),
                    "-l",
                    directory.log().toString(),
                    "-w",
                    "-t",
                    START_SECONDS,
                    "-s")));
    if (outcome.succeeded()) {
      return Start.RUNS;
    }
    String log = tail(directory.log(), logBefore);
    if (log.contains("Address already in use") || log.contains("could not bind")) {
      return Start.PORT_TAKEN;
    }
    Failure failure =
        Failure.of("The embedded server does not start").where(directory.log().toString());
    if (log.contains("No space left on device")) {
      throw failure.why("the disk is full\n" + log).remedy("Make room on it");
    }
    throw failure
        .why(log.isBlank() ? outcome.output() : log)
        .remedy("See its log; highwater doctor says what this machine lacks");
  }

  /// The command that ends the server at once but in good order: sessions are closed, data is
  /// written.
  static List<String> stopCommand(Path bin, Path data) {
    return List.of(
        bin.resolve("pg_ctl").toString(),
        "stop",
        "-D",
        data.toString(),
        "-m",
        "fast",
        "-w",
        "-t",
        STOP_SECONDS,
        "-s");
  }

  /// Ends the server and starts it again.
  ///
  /// @param mode as `pg_ctl` has it: `fast` or `immediate`
  static void restart(
      WorkDirectory directory, Postmaster postmaster, Account account, String mode) {
    Command.Outcome outcome =
        Command.run(
            Path.of("/"),
            account.command(
                List.of(
                    postmaster.bin().resolve("pg_ctl").toString(),
                    "restart",
                    "-D",
                    directory.data().toString(),
                    "-l",
                    directory.log().toString(),
                    "-m",
                    mode,
                    "-w",
                    "-t",
                    STOP_SECONDS,
                    "-s")));
    if (!outcome.succeeded()) {
      throw Failure.of("The embedded server does not restart")
          .where(directory.data().toString())
          .why(outcome.output())
          .remedy("See its log " + directory.log());
    }
  }

  /// Ends the server and waits until it is gone.
  static void stop(WorkDirectory directory, Postmaster postmaster, Account account) {
    Command.Outcome outcome =
        Command.run(Path.of("/"), account.command(stopCommand(postmaster.bin(), directory.data())));
    if (!outcome.succeeded() && Postmaster.of(directory.data()).isPresent()) {
      throw Failure.of("The embedded server does not stop")
          .where("process " + postmaster.pid() + ", " + directory.data())
          .why(outcome.output())
          .remedy("See its log " + directory.log());
    }
  }

  private static long size(Path log) {
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException unreadable) {
      throw unreadableLog(log, unreadable);
    }
  }

  /// The last lines of the log that were written after it had that size.
  private static String tail(Path log, long from) {
    try {
      if (!Files.exists(log)) {
        return "";
      }
      byte[] all = Files.readAllBytes(log);
      String text =
          new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8).strip();
      List<String> lines = text.lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException unreadable) {
      throw unreadableLog(log, unreadable);
    }
  }

  private static Failure unreadableLog(Path log, IOException unreadable) {
    return Failure.of("The server's log cannot be read")
        .where(log.toString())
        .why(unreadable)
        .remedy("Use the work directory as the user who made it")
        .causedBy(unreadable);
  }
}
