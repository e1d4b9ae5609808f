package dev.highwater.cli.seed;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.TextTable;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.seed.RepairOutcome;
import dev.highwater.seed.rebuild.Refused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "repair",
    header = "Put back the keys and indexes that a killed run took off",
    description =
        "Loads nothing. The next 'seed run' does the same and goes on; this is for a database that "
            + "shall be used as it is. Exits with 3 when something cannot be put back.")
final class RepairCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  RepairCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (Target database = target.open(invocation)) {
      RepairOutcome outcome;
      try (SeedLine line = new SeedLine(invocation)) {
        outcome = load.seeder(invocation, database, line).repair();
      }
      invocation.answer(outcome, () -> text(outcome));
      return outcome.whole() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
  }

  private static String text(RepairOutcome outcome) {
    String restored = "Put back: " + outcome.restored() + "\n";
    if (outcome.whole()) {
      return restored;
    }
    TextTable refused = new TextTable("cannot be put back", "because");
    for (Refused one : outcome.refused()) {
      refused.row(one.item().name(), one.reason());
    }
    return restored + "\n" + refused;
  }
}
