package dev.highwater.cli.volume;

import dev.highwater.cli.console.Invocation;
import dev.highwater.volume.baseline.Baselines;
import dev.highwater.volume.compare.Mode;
import dev.highwater.volume.compare.RunComparer;
import dev.highwater.volume.report.RunReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    header = "Compare two runs: counters, times, plans",
    description = {
      "Rows, statements sent and what the server counted must be the same where the dataset is;"
          + " times are held against each other by a rank test over the single executions,"
          + " corrected for the number of tests and for what the machine did to all of them. Other"
          + " rows are refused; another server, schema or setting is said.",
      "Exit code 3: something got worse."
    })
final class CompareCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Parameters(
      index = "0",
      paramLabel = "BASELINE",
      description = "A run's folder, results.json or id, or a baseline's name.")
  private String baseline = "";

  @Parameters(index = "1", paramLabel = "RUN", description = "The run that is held against it.")
  private String run = "";

  @Mixin private final ComparisonOutput output = new ComparisonOutput();

  CompareCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    Baselines runs = new Baselines(output.reports(invocation));
    Path directory = invocation.console().directory();
    return output.give(
        invocation,
        RunComparer.compare(
            RunReader.read(runs.locate(baseline, directory)),
            RunReader.read(runs.locate(run, directory)),
            Mode.SEPARATE));
  }
}
