package dev.highwater.cli.anonymize;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The noun `anonymize` with its verbs.
@Command(
    name = "anonymize",
    header = "A production snapshot without its people",
    description = "A policy says of every column what becomes of it; nothing passes unlisted.")
public final class AnonymizeCommand {

  private AnonymizeCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Invocation invocation) {
    return new CommandLine(new AnonymizeCommand()).addSubcommand(new ClassifyCommand(invocation));
  }
}
