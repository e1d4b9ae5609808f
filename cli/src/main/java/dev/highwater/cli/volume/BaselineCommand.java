package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.TextTable;
import dev.highwater.volume.baseline.Baselines;
import dev.highwater.volume.baseline.Baselines.Baseline;
import dev.highwater.volume.report.RunReader;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `volume baseline` with its verbs.
@Command(
    name = "baseline",
    header = "Runs that later runs are held against",
    description =
        "They lie in reports/performance/baselines/NAME/results.json and may be kept in version"
            + " control.")
final class BaselineCommand {

  private BaselineCommand() {}

  static CommandLine of(Invocation invocation) {
    return new CommandLine(new BaselineCommand())
        .addSubcommand(new SetCommand(invocation))
        .addSubcommand(new ListCommand(invocation));
  }

  /// What is told of a baseline.
  private record Shown(
      String name, String run, String dataset, String server, List<Long> rungs, String verdict) {
    static Shown of(Baseline baseline) {
      VolumeRun run = baseline.run();
      return new Shown(
          baseline.name(),
          run.id(),
          run.dataset().name() + "@" + run.dataset().version(),
          run.environment().serverVersion(),
          run.rungs().stream().map(RungResult::target).toList(),
          run.verdict().name());
    }
  }

  @Command(
      name = "set",
      header = "Keep a run as a baseline",
      description = "An earlier baseline of the same name is replaced.")
  static final class SetCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
        index = "0",
        paramLabel = "RUN",
        description = "A run's folder, results.json or id.")
    private String run = "";

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "What to call it (default: its scenario, dataset, version and PostgreSQL).")
    private @Nullable String name;

    @Option(
        names = "--reports",
        paramLabel = "DIR",
        description = "Where runs and baselines are (default: reports/performance).")
    private Path reports = Path.of("reports", "performance");

    SetCommand(Invocation invocation) {
      this.invocation = invocation;
    }

    @Override
    public Integer call() {
      Path directory = invocation.console().directory();
      Baselines baselines = new Baselines(directory.resolve(reports).normalize());
      Path file = baselines.locate(run, directory);
      VolumeRun read = RunReader.read(file);
      Baseline kept = baselines.set(read, file, name == null ? Baselines.nameOf(read) : name);
      invocation.answer(
          Shown.of(kept), () -> "%s is the baseline %s\n".formatted(read.id(), kept.name()));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "list",
      header = "Show the baselines there are",
      description = "Name, run, dataset, server, rungs and the verdict the run had.")
  static final class ListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
        names = "--reports",
        paramLabel = "DIR",
        description = "Where runs and baselines are (default: reports/performance).")
    private Path reports = Path.of("reports", "performance");

    ListCommand(Invocation invocation) {
      this.invocation = invocation;
    }

    @Override
    public Integer call() {
      List<Shown> all =
          new Baselines(invocation.console().directory().resolve(reports).normalize())
              .list().stream().map(Shown::of).toList();
      TextTable table = new TextTable("baseline", "run", "dataset", "server", "rungs", "verdict");
      all.forEach(
          s ->
              table.row(
                  s.name(),
                  s.run(),
                  s.dataset(),
                  s.server(),
                  String.join(", ", s.rungs().stream().map(Figures::compact).toList()),
                  s.verdict()));
      invocation.answer(all, table::toString);
      return ExitCode.DONE;
    }
  }
}
