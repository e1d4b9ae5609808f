package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.List;

/// Plans beyond the last rung: those that are expected to change, and those that only may.
final class ForetoldTable {

  private ForetoldTable() {}

  static void write(Markup page, VolumeRun run) {
    List<Foretold> all = run.foretold();
    if (all.isEmpty()) {
      return;
    }
    List<Foretold> changing =
        all.stream().filter(f -> !f.changes().isEmpty() || !f.certain()).toList();
    page.element("h3", "Foretold beyond the last rung", "id", "foretold");
    page.element(
        "p",
        "%d of %d statements keep their plans up to %s, as the planner says with extrapolated statistics. Uncertain is what a small change of costs or sizes turns."
            .formatted(
                all.size() - changing.size(), all.size(), Figures.count(run.projectedMaximum())),
        "class",
        "lede");
    if (changing.isEmpty()) {
      return;
    }
    Section.openTable(
        page, "Foretold plans", true, "Report", "Statement", "#Between", "Change", "");
    for (Foretold each : changing) {
      page.open("tr");
      page.element("td", each.subject().replaceFirst("^report/", ""));
      page.element("td", each.statement());
      Section.number(
          page,
          each.uptoSize(),
          each.changes().isEmpty()
              ? Figures.NONE
              : Figures.compact(each.afterSize()) + " and " + Figures.compact(each.uptoSize()));
      page.element(
          "td", each.changes().isEmpty() ? "may change" : String.join("; ", each.changes()));
      page.element("td", each.certain() ? "" : "uncertain").close();
    }
    Section.closeTable(page);
  }
}
