package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.words.Figures;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "plan",
    header = "Show what a run would do; reads the scenario alone",
    description = "The rungs, the workloads at each of them, and what is promised of each.")
final class PlanCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final ScenarioOptions options = new ScenarioOptions();

  PlanCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    Scenario scenario = options.scenario();
    Ladder ladder = options.ladder(scenario);
    invocation.answer(new Document(ladder.rungs(), scenario), () -> text(scenario, ladder));
    return ExitCode.DONE;
  }

  private record Document(List<Long> ladder, Scenario scenario) {}

  private static String text(Scenario scenario, Ladder ladder) {
    TextTable work = new TextTable("at each rung", "what", "module");
    scenario.reports().queries().forEach(page -> work.row("page", page.title(), page.module()));
    scenario.imports().forEach(each -> work.row("import", each.title(), each.module()));
    for (LoadProfile load : scenario.loads()) {
      work.row("load", load.says(), "all");
    }
    TextTable promises = new TextTable("objective", ">limit", "owner", "source");
    for (Objective objective : scenario.objectives()) {
      promises.row(
          objective.name(),
          Figures.value(objective.limit(), objective.unit()),
          objective.owner(),
          objective.source());
    }
    Facts facts =
        new Facts()
            .add("scenario", scenario.name() + ": " + scenario.title())
            .add("dataset", scenario.dataset())
            .add("ladder", String.join(", ", ladder.rungs().stream().map(Figures::count).toList()))
            .add(
                "forecast to",
                Figures.count(scenario.projectedMaximum().rows())
                    + ": "
                    + scenario.projectedMaximum().source());
    return facts + "\n" + work + "\n" + promises;
  }
}
