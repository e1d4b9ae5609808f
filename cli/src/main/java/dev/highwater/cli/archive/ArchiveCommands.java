package dev.highwater.cli.archive;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;

/// The verbs of `dataset` that are about files.
public final class ArchiveCommands {

  private ArchiveCommands() {}

  /// Adds them to the noun.
  public static CommandLine addTo(CommandLine dataset, Invocation invocation) {
    return dataset
        .addSubcommand(new BuildCommand(invocation))
        .addSubcommand(new LoadCommand(invocation))
        .addSubcommand(new VerifyCommand(invocation))
        .addSubcommand(new ExportCommand(invocation))
        .addSubcommand(new DiffCommand(invocation));
  }
}
