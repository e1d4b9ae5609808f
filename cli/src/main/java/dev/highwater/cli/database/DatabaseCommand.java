package dev.highwater.cli.database;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The noun `db` with its verbs.
@Command(
    name = "db",
    header = "The embedded PostgreSQL 18",
    description = {
      "A PostgreSQL of your own, kept in the work directory (.highwater): it needs no installation, "
          + "listens on 127.0.0.1 alone with a random password, and is what all commands work on "
          + "unless --db names another database.",
      "A command that needs it starts it and stops it again; after 'db start' it stays."
    })
public final class DatabaseCommand {

  private DatabaseCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Invocation invocation) {
    return new CommandLine(new DatabaseCommand())
        .addSubcommand(new StartCommand(invocation))
        .addSubcommand(new StopCommand(invocation))
        .addSubcommand(new StatusCommand(invocation))
        .addSubcommand(new UrlCommand(invocation));
  }
}
