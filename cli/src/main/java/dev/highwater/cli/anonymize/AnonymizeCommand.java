package dev.highwater.cli.anonymize;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The noun `anonymize` with its verbs.
@Command(
    name = "anonymize",
    header = "Production snapshots without the people in them",
    description =
        "A policy says of every column what becomes of it; what it does not list stops the run"
            + " before the first byte. Pseudonyms are keyed: the same person is the same"
            + " everywhere, and nobody without the key can tell who it was.")
public final class AnonymizeCommand {

  private AnonymizeCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Invocation invocation) {
    return new CommandLine(new AnonymizeCommand())
        .addSubcommand(new ClassifyCommand(invocation))
        .addSubcommand(new PreviewCommand(invocation))
        .addSubcommand(new CheckCommand(invocation))
        .addSubcommand(new RunCommand(invocation));
  }
}
