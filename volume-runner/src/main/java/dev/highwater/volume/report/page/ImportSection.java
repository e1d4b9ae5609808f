package dev.highwater.volume.report.page;

import dev.highwater.volume.report.chart.StackedBar;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Imports at each size: how fast, where the time goes, what was turned away.
final class ImportSection {

  private ImportSection() {}

  static void write(Markup page, VolumeRun run) {
    List<String> names =
        run.rungs().stream()
            .flatMap(r -> r.imports().stream())
            .map(ImportResult::name)
            .distinct()
            .toList();
    Section.open(
        page,
        "imports",
        "Imports",
        "The same file into ever larger tables. Each bar is an import's time, split into its phases.");
    if (names.isEmpty()) {
      page.element("p", "The scenario imports nothing.", "class", "nothing");
    }
    names.forEach(name -> card(page, run, name));
    page.close();
  }

  private static void card(Markup page, VolumeRun run, String name) {
    List<String> phases =
        run.rungs().stream()
            .flatMap(r -> find(r, name).stream())
            .flatMap(i -> i.phases().stream())
            .map(ImportResult.Phase::name)
            .distinct()
            .toList();
    double longest =
        run.rungs().stream()
            .flatMap(r -> find(r, name).stream())
            .mapToDouble(ImportResult::seconds)
            .max()
            .orElse(0);
    page.open("article", "class", "card");
    page.element("h3", name);
    page.open("ul", "class", "key");
    for (int i = 0; i < phases.size(); i++) {
      page.open("li").open("i", "class", "swatch shade" + (i % 6 + 1)).close();
      page.text(phases.get(i)).close();
    }
    page.close();
    page.open("div", "class", "bars");
    for (RungResult rung : run.rungs()) {
      find(rung, name).ifPresent(i -> bar(page, rung, i, phases, longest));
    }
    page.close();
    table(page, run, name);
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
    page.element("span", size, "class", "bar-name");
    page.add(StackedBar.of("Import of " + result.name() + " at " + size, parts, longest));
    page.element("span", Figures.value(result.seconds(), "s"), "class", "bar-value");
  }

  private static void table(Markup page, VolumeRun run, String name) {
    Section.openTable(
        page,
        "Import of " + name,
        false,
        "Size",
        "Path",
        "#Lines/s",
        "#Lines",
        "#Inserted",
        "#Updated",
        "#Rejected",
        "#WAL a line",
        "Rejects file");
    for (RungResult rung : run.rungs()) {
      find(rung, name)
          .ifPresent(
              i -> {
                page.open("tr").element("td", Figures.compact(rung.target()));
                page.element("td", i.path());
                Section.number(page, i.linesPerSecond(), Figures.plain(i.linesPerSecond()));
                Section.number(page, (double) i.linesRead(), Figures.count(i.linesRead()));
                Section.number(page, (double) i.inserted(), Figures.count(i.inserted()));
                Section.number(page, (double) i.updated(), Figures.count(i.updated()));
                Section.number(page, (double) i.rejected(), Figures.count(i.rejected()));
                double wal =
                    i.linesRead() == 0 ? Double.NaN : (double) i.walBytes() / i.linesRead();
                Section.number(page, wal, Figures.value(wal, "bytes"));
                page.open("td").element("code", i.rejectsFile()).close();
                page.close();
              });
    }
    Section.closeTable(page);
  }

  private static Optional<ImportResult> find(RungResult rung, String name) {
    return rung.imports().stream().filter(i -> i.name().equals(name)).findFirst();
  }
}
