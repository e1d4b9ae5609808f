package dev.highwater.cli.profile;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The noun `profile` with its verbs.
@Command(
    name = "profile",
    header = "Shapes of a database's rows: learned, and compared",
    description =
        "A profile holds counts, quantiles and groups of a database's values, and no row. A dataset"
            + " made of one has the same shares of nulls, frequent values, distributions and"
            + " children per parent.")
public final class ProfileCommand {

  private ProfileCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Invocation invocation) {
    return new CommandLine(new ProfileCommand())
        .addSubcommand(new LearnCommand(invocation))
        .addSubcommand(new CompareCommand(invocation));
  }
}
