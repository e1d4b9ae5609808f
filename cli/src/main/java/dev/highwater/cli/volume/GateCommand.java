package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.baseline.Baselines;
import dev.highwater.volume.baseline.Baselines.Baseline;
import dev.highwater.volume.compare.Comparison;
import dev.highwater.volume.compare.Mode;
import dev.highwater.volume.compare.RunComparer;
import dev.highwater.volume.report.RunReader;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Phrases;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "gate",
    header = "Let a run pass that keeps its objectives and is no worse than its baseline",
    description = {
      "Without RUN the newest one is taken. The baseline is the one of the run's scenario, dataset,"
          + " version and PostgreSQL, unless --baseline names another; 'volume baseline set' keeps"
          + " it.",
      "Exit code 3: an objective does not hold, or something got worse."
    })
final class GateCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RUN",
      description = "A run's folder, results.json or id (default: the newest).")
  private @Nullable String run;

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "The baseline to hold it against.")
  private @Nullable String name;

  @Option(
      names = "--regressions-only",
      description = "Do not ask whether its objectives hold, only whether something got worse.")
  private boolean regressionsOnly;

  @Mixin private final ComparisonOutput output = new ComparisonOutput();

  GateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    Baselines runs = new Baselines(output.reports(invocation));
    VolumeRun candidate =
        RunReader.read(runs.locate(chosen(runs), invocation.console().directory()));
    String wanted = name == null ? Baselines.nameOf(candidate) : name;
    Baseline baseline =
        runs.find(wanted)
            .orElseThrow(
                () ->
                    Failure.of("There is no baseline to hold the run against")
                        .where(wanted)
                        .why("there are: " + runs.list().stream().map(Baseline::name).toList())
                        .remedy(
                            "Keep a run that was good with: highwater volume baseline set "
                                + candidate.id()));
    Comparison comparison = RunComparer.compare(baseline.run(), candidate, Mode.SEPARATE);
    int code = output.give(invocation, comparison);
    if (regressionsOnly) {
      return code;
    }
    invocation.console().err().println("Objectives: " + Phrases.headline(candidate));
    return candidate.verdict() == Verdict.HOLDS ? code : ExitCode.NEGATIVE;
  }

  private String chosen(Baselines runs) {
    if (run != null) {
      return run;
    }
    List<String> all = runs.runs();
    if (all.isEmpty()) {
      throw Failure.of("There is no run to judge")
          .where(output.reports(invocation).toString())
          .why("no folder there holds a results.json")
          .remedy("Climb a ladder first: highwater volume run");
    }
    return all.getLast();
  }
}
