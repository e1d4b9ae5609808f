package dev.highwater.cli.schema;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.introspect.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    header = "Show all tables of a database, or everything about one",
    description = "Highwater's own schema and the system's are left out.")
final class ShowCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description = "A table, with its schema where that is not public.")
  private @Nullable String table;

  ShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    try (Target database = target.open(invocation);
        Connection connection = database.settings().connect()) {
      Catalog catalog = CatalogReader.read(connection);
      if (table == null) {
        invocation.answer(catalog, () -> CatalogText.overview(catalog));
      } else {
        Table one = find(catalog, table, database);
        invocation.answer(one, () -> TableText.of(catalog, one));
      }
    }
    return ExitCode.DONE;
  }

  private static Table find(Catalog catalog, String name, Target database) {
    int dot = name.indexOf('.');
    QualifiedName wanted =
        dot < 1 || dot == name.length() - 1
            ? new QualifiedName("public", name)
            : new QualifiedName(name.substring(0, dot), name.substring(dot + 1));
    return catalog
        .table(wanted)
        .orElseThrow(
            () ->
                Failure.of("There is no table " + wanted)
                    .where(database.settings().url())
                    .remedy("highwater schema show lists all tables"));
  }
}
