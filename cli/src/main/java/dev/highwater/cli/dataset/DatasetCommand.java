package dev.highwater.cli.dataset;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The noun `dataset` with its verbs.
@Command(
    name = "dataset",
    header = "Specs of datasets: which rows there are",
    description =
        "A dataset is a spec: for every table how many rows it has at a scale, and what each column"
            + " holds. It names no data; the rows follow from it and a seed, the same everywhere.")
public final class DatasetCommand {

  private DatasetCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Invocation invocation) {
    return new CommandLine(new DatasetCommand())
        .addSubcommand(new ListCommand(invocation))
        .addSubcommand(new ShowCommand(invocation))
        .addSubcommand(new SchemaCommand(invocation));
  }
}
