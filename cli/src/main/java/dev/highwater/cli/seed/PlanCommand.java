package dev.highwater.cli.seed;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "plan",
    header = "Show what a seeding would do; writes nothing",
    description = {
      "Reads the spec and the database's catalogue and shows the rows and bytes of every table,"
          + " which stay empty and why, what is taken off the tables and put back, and about how"
          + " long it takes; for one TABLE also how each column gets its values and what that was"
          + " inferred from. Whatever would keep the seeding from succeeding is found here."
    })
final class PlanCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final DatasetOptions dataset = new DatasetOptions();

  @Mixin private final ZeroConfigOptions zero = new ZeroConfigOptions();

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "Show the columns of this table.")
  private @Nullable String table;

  PlanCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    try (Target database = target.open(invocation)) {
      Planning planning = dataset.plan(database, zero);
      if (table == null) {
        PlanView.print(invocation, planning, Outlooks.of(invocation, database, planning));
      } else {
        PlanView.print(invocation, find(planning.plan(), table));
      }
    }
    return ExitCode.DONE;
  }

  private static TablePlan find(SeedPlan plan, String name) {
    return plan.tables().stream()
        .filter(one -> one.table().toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.of("The plan has no rows for a table " + name)
                    .where(plan.dataset() + "@" + plan.version())
                    .remedy("highwater seed plan lists all tables"));
  }
}
