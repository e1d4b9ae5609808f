package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.seed.Schemas;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.volume.VolumeRequest;
import dev.highwater.volume.VolumeRunner;
import dev.highwater.volume.ladder.SeederGrower;
import dev.highwater.volume.report.ConsoleSummary;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
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

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Where the run's folder is made (default: reports/performance).")
  private Path reports = Path.of("reports", "performance");

  RunCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws Exception {
    Scenario scenario = options.scenario();
    Ladder ladder = options.ladder(scenario);
    String id = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + "-" + scenario.name();
    Path folder = invocation.console().directory().resolve(reports).resolve(id).normalize();
    VolumeRun run = climb(scenario, ladder, id, folder);
    print(run, folder);
    return run.verdict() == Verdict.HOLDS ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private VolumeRun climb(Scenario scenario, Ladder ladder, String id, Path folder)
      throws Exception {
    DatasetSpec spec = Specs.read(scenario.dataset());
    try (Target opened = target.open(invocation);
        RunLine line = new RunLine(invocation)) {
      ConnectionSettings database = VolumeDatabase.prepare(opened);
      Seeder seeder = load.seeder(invocation, database, SeedProgress.SILENT);
      SeederGrower grower = new SeederGrower(spec, Schemas.readOrMigrate(database, spec), seeder);
      VolumeRequest request =
          new VolumeRequest(
              id,
              folder,
              ladder,
              database,
              opened.embedded(),
              VolumeDatabase.dataDirectory(invocation, opened),
              "highwater volume run " + options.shown(ladder),
              version());
      return new VolumeRunner(scenario, grower, line)
          .restarting(opened.server().map(VolumeDatabase::control))
          .run(request);
    }
  }

  private static String version() {
    return Objects.requireNonNullElse(
        RunCommand.class.getPackage().getImplementationVersion(), "development");
  }

  private void print(VolumeRun run, Path folder) {
    Path report = folder.resolve("report.html");
    invocation.answer(run, () -> ConsoleSummary.of(run) + "\nreport  " + report + "\n");
  }
}
