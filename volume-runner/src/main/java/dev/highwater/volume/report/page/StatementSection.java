package dev.highwater.volume.report.page;

import dev.highwater.volume.fit.Subjects;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.StatementCounters;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.GrowthWords;
import java.util.Comparator;
import java.util.List;

/// What `pg_stat_statements` counted at the top rung, dearest first.
final class StatementSection {

  private static final int ROWS = 25;
  private static final int QUERY = 140;

  private StatementSection() {}

  static void write(Markup page, VolumeRun run) {
    Section.open(
        page,
        "statements",
        "Dearest statements",
        "By total time at the top rung, from pg_stat_statements, as differences around each workload. Choose a heading to sort.");
    List<StatementCounters> statements =
        run.rungs().isEmpty()
            ? List.of()
            : run.rungs().getLast().statements().stream()
                .sorted(Comparator.comparingDouble(StatementCounters::totalMillis).reversed())
                .limit(ROWS)
                .toList();
    if (statements.isEmpty()) {
      page.element("p", "No statements were counted.", "class", "nothing");
    } else {
      table(page, run, run.rungs().getLast(), statements);
    }
    page.close();
  }

  private static void table(
      Markup page, VolumeRun run, RungResult rung, List<StatementCounters> statements) {
    double all = rung.statements().stream().mapToDouble(StatementCounters::totalMillis).sum();
    Section.openTable(
        page,
        "Statements",
        true,
        "Statement",
        "Workload",
        "#Share",
        "#Total",
        "#Calls",
        "#Mean",
        "#Rows a call",
        "#Blocks a call",
        "#Temp blocks",
        "#WAL",
        "Mean grows");
    for (StatementCounters s : statements) {
      double calls = Math.max(1, s.calls());
      page.open("tr").open("td", "class", "statement");
      page.element("b", s.name());
      page.element("code", shortened(s.query()), "title", s.query());
      page.close();
      page.element("td", s.workload());
      Section.number(page, s.totalMillis(), Figures.percent(s.totalMillis() / all));
      Section.number(page, s.totalMillis(), Figures.millis(s.totalMillis()));
      Section.number(page, (double) s.calls(), Figures.count(s.calls()));
      Section.number(page, s.meanMillis(), Figures.millis(s.meanMillis()));
      Section.number(page, s.rows() / calls, Figures.plain(s.rows() / calls));
      double blocks = (s.sharedHit() + s.sharedRead()) / calls;
      Section.number(page, blocks, Figures.plain(blocks));
      double temp = (double) s.tempRead() + s.tempWritten();
      Section.number(page, temp, Figures.count(temp));
      Section.number(page, (double) s.walBytes(), Figures.bytes((double) s.walBytes()));
      page.element("td", growth(run, s));
      page.close();
    }
    Section.closeTable(page);
  }

  private static String growth(VolumeRun run, StatementCounters s) {
    String subject = Subjects.statement(s.workload(), s.name());
    for (GrowthFit fit : run.growth()) {
      if (fit.subject().equals(subject) && fit.metric().equals("mean")) {
        Model model = fit.model();
        return model == null ? Figures.NONE : GrowthWords.brief(model);
      }
    }
    return Figures.NONE;
  }

  private static String shortened(String query) {
    String line = query.replaceAll("\\s+", " ").strip();
    return line.length() > QUERY ? line.substring(0, QUERY) + "…" : line;
  }
}
