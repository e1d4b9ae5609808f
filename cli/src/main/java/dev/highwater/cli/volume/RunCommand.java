package dev.highwater.cli.volume;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    header = "Climb the ladder, measure each rung, and judge",
    description = {
      "On the embedded server a database of its own is made anew for each run. With --db the"
          + " database is used as it is: empty, or seeded by Highwater up to the first rung at"
          + " most. Workloads run on a copy of it, so its rows stay as they were seeded.",
      "Results of a rung are written before the next; 'highwater volume resume' goes on behind "
          + "them after a kill.",
      "Exit code 3: an objective is broken, will break before the projected maximum, or could not "
          + "be judged."
    })
final class RunCommand implements Callable<Integer> {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Invocation invocation;

  @Mixin private final ScenarioOptions options = new ScenarioOptions();

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  @Mixin private final ExportOptions export = new ExportOptions();

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Where the run's folder is made (default: reports/performance).")
  private Path reports = Path.of("reports", "performance");

  RunCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    Scenario scenario = options.scenario(invocation);
    Ladder ladder = options.ladder(scenario);
    String id = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + "-" + scenario.name();
    Path folder = invocation.console().directory().resolve(reports).resolve(id).normalize();
    Climb climb =
        new Climb(
            invocation,
            load,
            export,
            folder,
            options.named(invocation),
            scenario,
            ladder,
            "highwater volume run " + options.shown(ladder));
    if (scenario.existing().isPresent() && !target.named()) {
      throw Failure.of("This scenario needs a database that is there")
          .where("--db")
          .why("it measures the rows of a database, not those of a dataset")
          .remedy("Name it, such as --db postgresql://user@host/name; use a copy, for it is grown");
    }
    try (Target opened = target.open(invocation)) {
      return climb.in(opened, VolumeDatabase.prepare(opened));
    }
  }
}
