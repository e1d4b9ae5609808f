package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.report.ConsoleSummary;
import dev.highwater.volume.report.RunReader;
import dev.highwater.volume.report.RunWriter;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.state.RunFolder;
import dev.highwater.volume.state.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "resume",
    header = "Go on with a run that was killed or came to a halt",
    description = {
      "Goes on behind the last rung whose results are written: what is grown is not grown again,"
          + " what was being measured is measured anew. Scenario, dataset, ladder and server must"
          + " be those the run began with.",
      "Exit code 3: as 'highwater volume run'."
    })
final class ResumeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description = "The run's folder or name (default: the newest that is not complete).")
  private @Nullable Path run;

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Where the folders of runs are (default: reports/performance).")
  private Path reports = Path.of("reports", "performance");

  @Mixin private final TargetOptions target = new TargetOptions();

  @Mixin private final LoadOptions load = new LoadOptions();

  @Mixin private final ExportOptions export = new ExportOptions();

  ResumeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    Path directory = invocation.console().directory();
    Path folder =
        RunFolders.find(
            directory.resolve(reports).normalize(), run == null ? null : directory.resolve(run));
    if (Files.isRegularFile(folder.resolve(RunWriter.RESULTS))) {
      return complete(folder);
    }
    RunState state = RunFolder.state(folder).orElseThrow();
    Scenario scenario = ScenarioReader.read(ScenarioSource.find(state.scenario()));
    Climb climb =
        new Climb(
            invocation,
            load,
            export,
            folder,
            state.scenario(),
            scenario,
            new Ladder(state.ladder()),
            state.command());
    if (target.named() || state.embedded()) {
      try (Target opened = target.open(invocation)) {
        if (state.embedded() != opened.embedded()) {
          throw elsewhere(folder, state);
        }
        return climb.in(opened, VolumeDatabase.reopen(opened));
      }
    }
    ConnectionSettings database = ConnectionSettings.parse(state.database());
    try (Target opened = TargetOptions.at(database)) {
      return climb.in(opened, database);
    }
  }

  private int complete(Path folder) {
    VolumeRun whole = RunReader.read(folder);
    invocation.console().err().println("The run is complete; nothing is left to be done.");
    invocation.answer(whole, () -> ConsoleSummary.of(whole));
    return whole.verdict() == Verdict.HOLDS ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static Failure elsewhere(Path folder, RunState state) {
    return Failure.of("The run was begun in another place")
        .where(folder.toString())
        .why("it was begun on the embedded server, in " + state.database())
        .remedy("Leave --db away");
  }
}
