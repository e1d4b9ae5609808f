package dev.highwater.cli.schema;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.TargetOptions;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    header = "Tell in what two schemas differ",
    description = {
      "Each is the address of a database, a reference schema such as obcms, or a file with what "
          + "schema show or schema fingerprint printed with --output json.",
      "A reference schema is built on the server of --db in a database that is dropped afterwards. "
          + "Exit code 3 when the schemas are not the same."
    })
final class DiffCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Parameters(index = "0", paramLabel = "BEFORE", description = "One schema.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The other.")
  private String after = "";

  DiffCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    Sides sides = new Sides(invocation, target);
    Comparison comparison = Comparison.of(sides.of(before), sides.of(after));
    invocation.answer(comparison, comparison::text);
    return comparison.same() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }
}
