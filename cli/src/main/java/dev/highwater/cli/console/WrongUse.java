package dev.highwater.cli.console;

import dev.highwater.schema.failure.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Tells that a value of an option is wrong where only a command at work can know it.
public final class WrongUse {

  private WrongUse() {}

  /// What to throw, so that the failure is told as all wrong uses are and ends in their exit code.
  ///
  /// @param command that was used; null where nobody typed it, and the failure is one of its work
  public static RuntimeException of(@Nullable CommandSpec command, Failure failure) {
    return command == null
        ? failure
        : new ParameterException(command.commandLine(), failure.what(), failure);
  }
}
