package dev.highwater.volume.report.page;

import dev.highwater.volume.report.chart.StackedBar;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.ImportResult.Footprint;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.ImportWords;
import java.util.ArrayList;
import java.util.List;

/// Imports at each size, their paths side by side: how fast, what each asks of the server, where
/// the time goes, what was turned away.
final class ImportSection {

  private ImportSection() {}

  static void write(Markup page, VolumeRun run) {
    Section.open(
        page,
        "imports",
        "Imports",
        "The same file into ever larger tables, through each path from the same rows. A path holds"
            + " its locks as long as its longest transaction.");
    List<String> names = ImportWords.names(run);
    if (names.isEmpty()) {
      page.element("p", "The scenario imports nothing.", "class", "nothing");
    }
    names.forEach(name -> card(page, run, name));
    page.close();
  }

  private static void card(Markup page, VolumeRun run, String name) {
    page.open("article", "class", "card");
    page.element("h3", name);
    ImportWords.remarks(run, name)
        .forEach(
            remark ->
                page.element("p", remark, remark.startsWith("Difference") ? "class" : "", "warn"));
    comparison(page, run, name);
    for (String path : ImportWords.paths(run, name)) {
      bars(page, run, name, path);
    }
    lines(page, run, name);
    page.close();
  }

  private static void comparison(Markup page, VolumeRun run, String name) {
    Section.openTable(
        page,
        "Paths of the import of " + name,
        true,
        "#Size",
        "Path",
        "#Lines/s",
        "#Times slower",
        "#WAL a line",
        "#Transactions",
        "#Longest",
        "#Rows in one",
        "#Locks",
        "#Tables grew",
        "#Indexes grew");
    for (RungResult rung : run.rungs()) {
      List<ImportResult> results = ImportWords.of(rung, name);
      double fastest =
          results.stream().mapToDouble(ImportResult::linesPerSecond).max().orElse(Double.NaN);
      for (ImportResult each : results) {
        page.open("tr");
        Section.number(page, rung.target(), Figures.compact(rung.target()));
        page.element("td", each.path() + (each.sampled() ? " (sample)" : ""));
        if (each.failure() != null) {
          page.element("td", each.failure(), "colspan", "9", "class", "warn");
        } else {
          figures(page, each, fastest / each.linesPerSecond());
        }
        page.close();
      }
    }
    Section.closeTable(page);
  }

  private static void figures(Markup page, ImportResult each, double slower) {
    Footprint footprint = each.footprint();
    Section.number(page, each.linesPerSecond(), Figures.plain(each.linesPerSecond()));
    Section.number(page, slower, Figures.plain(slower));
    Section.number(page, each.walPerLine(), Figures.bytes(each.walPerLine()));
    Section.number(page, footprint.transactions(), Figures.count(footprint.transactions()));
    Section.number(
        page,
        footprint.longestTransactionSeconds(),
        Figures.value(footprint.longestTransactionSeconds(), "s"));
    Section.number(page, footprint.rowsLocked(), Figures.count(footprint.rowsLocked()));
    page.element(
        "td",
        Figures.count(footprint.locks()),
        "class",
        "num",
        "title",
        String.join("\n", footprint.locked()));
    Section.number(
        page, footprint.heapGrowthBytes(), Figures.bytes((double) footprint.heapGrowthBytes()));
    Section.number(
        page, footprint.indexGrowthBytes(), Figures.bytes((double) footprint.indexGrowthBytes()));
  }

  private static void bars(Markup page, VolumeRun run, String name, String path) {
    List<String> phases = ImportWords.phases(run, name, path);
    double longest =
        run.rungs().stream()
            .flatMap(rung -> ImportWords.of(rung, name, path).stream())
            .mapToDouble(ImportResult::seconds)
            .max()
            .orElse(0);
    page.element("h4", "Where the time of " + path + " goes");
    page.open("ul", "class", "key");
    for (int i = 0; i < phases.size(); i++) {
      page.open("li").open("i", "class", "swatch shade" + (i % 6 + 1)).close();
      page.text(phases.get(i)).close();
    }
    page.close();
    page.open("div", "class", "bars");
    for (RungResult rung : run.rungs()) {
      ImportWords.of(rung, name, path).ifPresent(i -> bar(page, rung, i, phases, longest));
    }
    page.close();
  }

  private static void bar(
      Markup page, RungResult rung, ImportResult result, List<String> phases, double longest) {
    List<StackedBar.Part> parts = new ArrayList<>();
    for (ImportResult.Phase phase : result.phases()) {
      parts.add(
          new StackedBar.Part(
              phases.indexOf(phase.name()) % 6 + 1,
              phase.seconds(),
              phase.name() + " " + Figures.value(phase.seconds(), "s")));
    }
    String size = Figures.compact(rung.target());
    String label = "Import of " + result.name() + " by " + result.path() + " at " + size;
    page.element("span", size, "class", "bar-name");
    page.add(StackedBar.of(label, parts, longest));
    page.element("span", Figures.value(result.seconds(), "s"), "class", "bar-value");
  }

  private static void lines(Markup page, VolumeRun run, String name) {
    Section.openTable(
        page,
        "Lines of the import of " + name,
        false,
        "Size",
        "Path",
        "#Lines",
        "#Read",
        "#Inserted",
        "#Updated",
        "#Rejected",
        "Rejects file");
    for (RungResult rung : run.rungs()) {
      for (ImportResult i : ImportWords.of(rung, name)) {
        page.open("tr").element("td", Figures.compact(rung.target()));
        page.element("td", i.path());
        Section.number(page, i.fileLines(), Figures.count(i.fileLines()));
        Section.number(page, i.linesRead(), Figures.count(i.linesRead()));
        Section.number(page, i.inserted(), Figures.count(i.inserted()));
        Section.number(page, i.updated(), Figures.count(i.updated()));
        Section.number(page, i.rejected(), Figures.count(i.rejected()));
        page.open("td").element("code", i.rejectsFile()).close();
        page.close();
      }
    }
    Section.closeTable(page);
  }
}
