package dev.highwater.cli.volume;

import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.outlook.RunOutlook;
import dev.highwater.volume.outlook.RunOutlook.Rung;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.ImportPath;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.words.Figures;

/// What a run would do, as people read it.
final class PlanText {

  private PlanText() {}

  static String of(Scenario scenario, Ladder ladder, RunOutlook outlook) {
    return facts(scenario, ladder, outlook)
        + "\n"
        + rungs(outlook)
        + "\n"
        + work(scenario)
        + "\n"
        + promises(scenario);
  }

  private static Facts facts(Scenario scenario, Ladder ladder, RunOutlook outlook) {
    return new Facts()
        .add("scenario", scenario.name() + ": " + scenario.title())
        .add(
            scenario.existing().isPresent() ? "database" : "dataset",
            scenario
                .existing()
                .map(there -> "as it is, counted by " + there.scaleUnit())
                .orElse(scenario.dataset()))
        .add("ladder", String.join(", ", ladder.rungs().stream().map(Figures::count).toList()))
        .add(
            "forecast to",
            Figures.count(scenario.projectedMaximum().rows())
                + ": "
                + scenario.projectedMaximum().source())
        .add("takes about", Figures.value(outlook.seconds(), "s") + ", by " + outlook.basis())
        .add(
            "disk about",
            outlook.peakBytes() == 0
                ? "not known; with --db it is predicted"
                : Figures.bytes(outlook.peakBytes()) + " at the top, with the copy for workloads");
  }

  private static TextTable rungs(RunOutlook outlook) {
    TextTable table = new TextTable(">rung", ">about", ">pages", ">imports", ">load", ">database");
    for (Rung rung : outlook.rungs()) {
      table.row(
          Figures.count(rung.target()),
          Figures.value(rung.seconds(), "s"),
          Figures.value(rung.reportSeconds(), "s"),
          Figures.value(rung.importSeconds(), "s"),
          Figures.value(rung.loadSeconds(), "s"),
          rung.databaseBytes() == 0 ? Figures.NONE : Figures.bytes(rung.databaseBytes()));
    }
    return table;
  }

  private static TextTable work(Scenario scenario) {
    TextTable work = new TextTable("at each rung", "what", "module");
    scenario.reports().queries().forEach(page -> work.row("page", page.title(), page.module()));
    for (LoadProfile load : scenario.loads()) {
      work.row("load", load.says(), "all");
    }
    scenario.commands().forEach(each -> work.row("command", each.title(), each.module()));
    for (CsvImport each : scenario.imports()) {
      work.row(
          "import",
          each.title()
              + " by "
              + String.join(", ", each.paths().stream().map(ImportPath::word).toList()),
          each.module());
    }
    return work;
  }

  private static TextTable promises(Scenario scenario) {
    TextTable promises = new TextTable("objective", ">limit", "owner", "source");
    for (Objective objective : scenario.objectives()) {
      promises.row(
          objective.name(),
          Figures.value(objective.limit(), objective.unit()),
          objective.owner(),
          objective.source());
    }
    return promises;
  }
}
