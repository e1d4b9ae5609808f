package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The noun `seed` with its verbs.
@Command(
    name = "seed",
    header = "Rows of a dataset in a database",
    description =
        "Loads a dataset at any scale by COPY, in parallel, every key and constraint valid at the"
            + " end. The same seed gives the same rows on every machine; a larger scale adds rows"
            + " to those of a smaller one; a run that was killed goes on where it was.")
public final class SeedCommand {

  private SeedCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Invocation invocation) {
    return new CommandLine(new SeedCommand())
        .addSubcommand(new InitCommand(invocation))
        .addSubcommand(new PlanCommand(invocation))
        .addSubcommand(new RunCommand(invocation))
        .addSubcommand(new VerifyCommand(invocation))
        .addSubcommand(new RepairCommand(invocation));
  }
}
