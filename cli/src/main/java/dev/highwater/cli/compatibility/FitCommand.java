package dev.highwater.cli.compatibility;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.TargetOptions;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `dataset verify` of a spec: whether it still fits a schema.
@Command(
    name = "verify",
    header = "Tell whether a dataset still fits a schema, column by column",
    description = {
      "Compares the schema that the dataset was written for with that of --db, or with --schema, and"
          + " calls each difference compatible (no row is another), adapted (all rows are legal;"
          + " something is filled, left out or written in another form) or breaking (with what"
          + " refuses which rows, and what to write into the spec).",
      "Where only rows can tell, those of the dataset's smallest scale are offered to the server in"
          + " temporary tables; nothing of it stays. Exits with 3 when something is breaking."
    })
public final class FitCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Parameters(
      paramLabel = "DATASET",
      description = "NAME, NAME@VERSION, or the path of a folder with a dataset.yaml.")
  private String dataset = "";

  @Mixin private final FitOptions fit = new FitOptions();

  public FitCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    return fit.run(invocation, target, dataset);
  }
}
