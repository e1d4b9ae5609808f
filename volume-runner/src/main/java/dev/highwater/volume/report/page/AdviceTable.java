package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.IndexAdvice;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;

/// Indexes that do not exist and would be used.
final class AdviceTable {

  private AdviceTable() {}

  static void write(Markup page, VolumeRun run) {
    if (run.advice().isEmpty()) {
      return;
    }
    page.element("h3", "Indexes that would be used", "id", "advice");
    page.element(
        "p",
        "Tried with HypoPG at the last rung: the planner takes them, and takes the statement to"
            + " cost a fifth less or better. What they cost when rows are written is not in these"
            + " numbers.",
        "class",
        "lede");
    Section.openTable(
        page, "Index advice", true, "Report", "Statement", "Index", "#Cost", "#With it", "#Size");
    for (IndexAdvice each : run.advice()) {
      page.open("tr");
      page.element("td", each.subject().replaceFirst("^report/", ""));
      page.element("td", each.statement());
      page.open("td").element("code", each.index()).close();
      Section.number(page, each.costBefore(), Figures.plain(each.costBefore()));
      Section.number(page, each.costAfter(), Figures.plain(each.costAfter()));
      Section.number(page, (double) each.bytes(), Figures.bytes((double) each.bytes()));
      page.close();
    }
    Section.closeTable(page);
  }
}
