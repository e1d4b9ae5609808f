package dev.highwater.cli;

import dev.highwater.cli.anonymize.AnonymizeCommand;
import dev.highwater.cli.archive.ArchiveCommands;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.database.DatabaseCommand;
import dev.highwater.cli.dataset.DatasetCommand;
import dev.highwater.cli.doctor.DoctorCommand;
import dev.highwater.cli.profile.ProfileCommand;
import dev.highwater.cli.schema.SchemaCommand;
import dev.highwater.cli.seed.SeedCommand;
import dev.highwater.cli.volume.VolumeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The whole command line: all nouns with their verbs, wired here and nowhere else.
@Command(
    name = "highwater",
    header = "Anonymize, seed and volume-test PostgreSQL",
    versionProvider = HighwaterVersion.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT)
final class HighwaterCommand {

  private HighwaterCommand() {}

  static CommandLine of(Invocation invocation) {
    CommandLine line = new CommandLine(new HighwaterCommand());
    line.addMixin("invocation", invocation);
    line.addSubcommand(DatabaseCommand.of(invocation));
    line.addSubcommand(SchemaCommand.of(invocation));
    line.addSubcommand(ArchiveCommands.addTo(DatasetCommand.of(invocation), invocation));
    line.addSubcommand(SeedCommand.of(invocation));
    line.addSubcommand(ProfileCommand.of(invocation));
    line.addSubcommand(AnonymizeCommand.of(invocation));
    line.addSubcommand(VolumeCommand.of(invocation));
    line.addSubcommand(new DoctorCommand(invocation));
    Manual.describe(line);
    return line;
  }
}
