package dev.highwater.volume.report.page;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.ReportVariants;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.List;
import java.util.Objects;

/// Pages at the largest size as the application opens them, with a cold cache, and with statements
/// prepared on the server.
final class ModesSection {

  private ModesSection() {}

  static void write(Markup page, VolumeRun run) {
    if (run.rungs().isEmpty()) {
      return;
    }
    RungResult top = run.rungs().getLast();
    List<ReportResult> reports =
        top.reports().stream().filter(report -> report.variants() != null).toList();
    if (reports.isEmpty()) {
      return;
    }
    Section.open(
        page,
        "modes",
        "Cold and prepared",
        "Pages at "
            + Figures.compact(top.target())
            + ": warm as they were judged; cold with the server's shared buffers emptied, the"
            + " operating system's cache not; prepared on the server with a plan for each visit's"
            + " values and with one for any.");
    reports.stream()
        .map(report -> Objects.requireNonNull(report.variants()).note())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(note -> page.element("p", "Left out: " + note + "."));
    table(page, reports);
    page.close();
  }

  private static void table(Markup page, List<ReportResult> reports) {
    Section.openTable(
        page,
        "Pages cold and prepared",
        true,
        "Page",
        "Selectivity",
        "#Warm",
        "#Cold",
        "#Prepared",
        "#For any values",
        "#Times",
        "Another plan for any values");
    for (ReportResult report : reports) {
      ReportVariants ways = Objects.requireNonNull(report.variants());
      double times = ways.preparedGenericMillis() / ways.preparedCustomMillis();
      page.open("tr").element("td", report.title()).element("td", report.selectivity());
      millis(page, report.latency().p50());
      millis(page, ways.coldMillis());
      millis(page, ways.preparedCustomMillis());
      millis(page, ways.preparedGenericMillis());
      Section.number(page, times, Figures.plain(times));
      page.element(
          "td", ways.genericPlans() == 0 ? Figures.NONE : String.join(", ", ways.otherPlans()));
      page.close();
    }
    Section.closeTable(page);
  }

  private static void millis(Markup page, double millis) {
    Section.number(page, millis, Figures.value(millis, "ms"));
  }
}
