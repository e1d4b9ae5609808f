package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Says what went wrong on standard error, in the house's order, and with which code to leave.
public final class Complaint {

  private Complaint() {}

  /// Something was typed that no command understands.
  public static int misuse(ParameterException misuse, String[] arguments) {
    CommandLine command = misuse.getCommandLine();
    PrintWriter err = command.getErr();
    if (lacksVerb(misuse)) {
      command.usage(err);
      return ExitCode.USAGE;
    }
    err.println(Misuse.of(misuse).getMessage());
    err.flush();
    return ExitCode.USAGE;
  }

  /// A command ended with an exception.
  public static int failure(Throwable thrown, Invocation invocation) {
    if (invocation.console().interrupt().asked()) {
      return ExitCode.INTERRUPTED;
    }
    PrintStream err = invocation.console().err();
    err.println(asFailure(thrown).getMessage());
    if (invocation.verbose()) {
      thrown.printStackTrace(err);
    }
    return ExitCode.FAILED;
  }

  private static Failure asFailure(Throwable thrown) {
    return switch (thrown) {
      case Failure failure -> failure;
      case SQLException refused ->
          Failure.of("The database refused")
              .why(refused.getMessage() + " (state " + refused.getSQLState() + ")")
              .remedy("Run the same with --verbose to see where, and look into the server's log");
      case UncheckedIOException refused ->
          Failure.of("A file cannot be read or written")
              .why(refused)
              .remedy("Look after the file and the room on its disk, then run the same again");
      default ->
          Failure.of("Highwater did not expect this")
              .why(thrown.toString().lines().findFirst().orElse(""))
              .remedy("Run the same with --verbose and report what it prints");
    };
  }

  /// A noun alone, such as `highwater db`: what somebody types to see its verbs. Picocli has no
  /// type of its own for it; other plain exceptions carry the option or the value they are about.
  private static boolean lacksVerb(ParameterException misuse) {
    return misuse.getClass() == ParameterException.class
        && misuse.getArgSpec() == null
        && misuse.getValue() == null
        && !misuse.getCommandLine().getSubcommands().isEmpty();
  }
}
