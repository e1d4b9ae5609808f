package dev.highwater.cli.schema;

import dev.highwater.cli.console.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The noun `schema` with its verbs.
@Command(
    name = "schema",
    header = "Tables, keys and constraints of any database",
    description =
        "Applies the reference schemas that datasets are written for, and reads the catalogue of any "
            + "PostgreSQL database, which is what a seeding is planned from.")
public final class SchemaCommand {

  private SchemaCommand() {}

  /// The command with its verbs.
  public static CommandLine of(Invocation invocation) {
    return new CommandLine(new SchemaCommand())
        .addSubcommand(new MigrateCommand(invocation))
        .addSubcommand(new ShowCommand(invocation))
        .addSubcommand(new OrderCommand(invocation))
        .addSubcommand(new FingerprintCommand(invocation))
        .addSubcommand(new DiffCommand(invocation))
        .addSubcommand(new AuditCommand(invocation));
  }
}
