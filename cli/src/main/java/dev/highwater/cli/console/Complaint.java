package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
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
    err.println(sentence(String.valueOf(misuse.getMessage())));
    List<String> suggestions =
        misuse instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!suggestions.isEmpty()) {
      err.println("  why:    perhaps " + String.join(" or ", suggestions) + " was meant");
    }
    err.println("  remedy: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCode.USAGE;
  }

  /// A command ended with an exception.
  public static int failure(Throwable thrown, Invocation invocation) {
    var err = invocation.console().err();
    if (thrown instanceof Failure failure) {
      err.println(failure.getMessage());
    } else {
      err.println(
          """
          Highwater did not expect this
            why:    %s
            remedy: Run the same with --verbose and report what it prints"""
              .formatted(thrown));
    }
    if (invocation.verbose()) {
      thrown.printStackTrace(err);
    }
    return ExitCode.FAILED;
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
