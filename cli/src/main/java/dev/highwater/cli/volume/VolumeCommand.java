package dev.highwater.cli.volume;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The noun `volume` with its verbs.
@Command(
    name = "volume",
    header = "What growth does to a database: ladders of record counts",
    description =
        "Climbs a ladder of sizes; at each rung it runs the scenario's imports, report pages and"
            + " load, captures statistics, plans and storage, fits the growth and forecasts the"
            + " size at which an objective breaks.")
public final class VolumeCommand {

  private VolumeCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Invocation invocation) {
    return new CommandLine(new VolumeCommand())
        .addSubcommand(new PlanCommand(invocation))
        .addSubcommand(new RunCommand(invocation))
        .addSubcommand(new ResumeCommand(invocation))
        .addSubcommand(new HonestyCommand(invocation))
        .addSubcommand(new CompareCommand(invocation))
        .addSubcommand(new GateCommand(invocation))
        .addSubcommand(BaselineCommand.of(invocation));
  }
}
