package dev.highwater.cli.schema;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.schema.reference.ReferenceSchemas.Migration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "migrate",
    header = "Bring a database to a version of a reference schema",
    description =
        "The database must be empty or at an older version of the same schema. What was applied is "
            + "recorded in its schema \"highwater\".")
final class MigrateCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Parameters(
      paramLabel = "NAME",
      description = "The reference schema, such as obcms, or a version of it, such as obcms@1.1.")
  private String name = "";

  MigrateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (Target database = target.open(invocation)) {
      Migration migration = ReferenceSchemas.migrate(name, database.settings());
      invocation.answer(
          migration,
          () ->
              new Facts()
                  .add("schema", migration.name())
                  .add("version", migration.version())
                  .add("applied", migration.applied() + " migrations")
                  .add("database", database.settings().url()));
    }
    return ExitCode.DONE;
  }
}
