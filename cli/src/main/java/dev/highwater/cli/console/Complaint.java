package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
    if (misuse.getCause() instanceof Failure refused) {
      err.println(refused.getMessage());
      return ExitCode.USAGE;
    }
    err.println(sentence(String.valueOf(misuse.getMessage())));
    List<String> suggestions = suggestions(misuse);
    if (!suggestions.isEmpty()) {
      err.println("  why:    perhaps " + String.join(" or ", suggestions) + " was meant");
    }
    err.println("  remedy: " + command.getCommandSpec().qualifiedName() + " --help");
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

  /// Commands or options that are spelled like the first word that was not understood.
  private static List<String> suggestions(ParameterException misuse) {
    if (!(misuse instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return List.of();
    }
    CommandSpec spec = unmatched.getCommandLine().getCommandSpec();
    return Spelling.near(
        unmatched.getUnmatched().get(0),
        unmatched.isUnknownOption() ? spec.optionsMap().keySet() : spec.subcommands().keySet());
  }

  private static Failure asFailure(Throwable thrown) {
    return switch (thrown) {
      case Failure failure -> failure;
      case SQLException refused ->
          Failure.of("The database refused")
              .why(refused.getMessage() + " (state " + refused.getSQLState() + ")")
              .remedy("Run the same with --verbose to see where, and look into the server's log");
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

  private static String sentence(String message) {
    String first = message.lines().findFirst().orElse("Not understood");
    return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
  }
}
