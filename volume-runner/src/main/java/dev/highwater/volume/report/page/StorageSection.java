package dev.highwater.volume.report.page;

import dev.highwater.volume.fit.Subjects;
import dev.highwater.volume.report.chart.StackedBar;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage.Relation;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Bytes of the largest tables at each size, in heap, indexes and TOAST.
final class StorageSection {

  private static final int TABLES = 10;

  private StorageSection() {}

  static void write(Markup page, VolumeRun run) {
    Section.open(page, "storage", "Where the bytes go", lede(run));
    if (!run.rungs().isEmpty()) {
      key(page);
      page.open("div", "class", "card tables");
      List<Relation> largest = largest(run);
      double whole = largest.stream().mapToDouble(Relation::totalBytes).max().orElse(0);
      largest.forEach(r -> table(page, run, r, whole));
      page.close();
    }
    page.close();
  }

  private static String lede(VolumeRun run) {
    if (run.rungs().isEmpty()) {
      return "Nothing was measured.";
    }
    StringBuilder words = new StringBuilder("The database: ");
    words.append(
        String.join(
            ", ",
            run.rungs().stream()
                .map(
                    r ->
                        Figures.bytes((double) r.storage().databaseBytes())
                            + " at "
                            + Figures.compact(r.target()))
                .toList()));
    fit(run, Subjects.DATABASE)
        .ifPresent(
            f ->
                words.append(
                    "; forecast %s at %s"
                        .formatted(Figures.bytes(f.value()), Figures.compact(f.size()))));
    return words.append(". The largest tables, sizes before the workloads ran:").toString();
  }

  private static Optional<Forecast> fit(VolumeRun run, String subject) {
    return run.growth().stream()
        .filter(f -> f.subject().equals(subject) && f.metric().equals("bytes"))
        .map(GrowthFit::forecast)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static void key(Markup page) {
    page.open("ul", "class", "key");
    page.open("li").open("i", "class", "swatch shade1").close().text("heap").close();
    page.open("li").open("i", "class", "swatch shade2").close().text("indexes").close();
    page.open("li").open("i", "class", "swatch shade3").close().text("TOAST").close();
    page.close();
  }

  private static List<Relation> largest(VolumeRun run) {
    return run.rungs().getLast().storage().relations().stream()
        .sorted(Comparator.comparingLong(Relation::totalBytes).reversed())
        .limit(TABLES)
        .toList();
  }

  private static void table(Markup page, VolumeRun run, Relation top, double whole) {
    page.open("div", "class", "relation");
    page.open("div", "class", "relation-name");
    page.element("code", top.table());
    page.element("small", facts(run, top));
    page.close();
    page.open("div", "class", "bars");
    for (RungResult rung : run.rungs()) {
      rung.storage().relations().stream()
          .filter(r -> r.table().equals(top.table()))
          .findFirst()
          .ifPresent(r -> bar(page, rung, r, whole));
    }
    page.close().close();
  }

  private static String facts(VolumeRun run, Relation top) {
    double rows = Math.max(1, top.rows());
    return "%s bytes a row, %d index%s %s%s"
        .formatted(
            Figures.count(top.totalBytes() / rows),
            top.indexes(),
            top.indexes() == 1 ? "" : "es",
            Figures.percent(top.indexBytes() / Math.max(1.0, (double) top.totalBytes())),
            fit(run, Subjects.table(top.table()))
                .map(f -> ", forecast " + Figures.bytes(f.value()))
                .orElse(""));
  }

  private static void bar(Markup page, RungResult rung, Relation r, double whole) {
    String size = Figures.compact(rung.target());
    page.element("span", size, "class", "bar-name");
    page.add(
        StackedBar.of(
            r.table() + " at " + size,
            List.of(
                part(1, r.heapBytes(), "heap"),
                part(2, r.indexBytes(), "indexes"),
                part(3, r.toastBytes(), "TOAST")),
            whole));
    page.element("span", Figures.bytes((double) r.totalBytes()), "class", "bar-value");
  }

  private static StackedBar.Part part(int shade, long bytes, String name) {
    return new StackedBar.Part(shade, (double) bytes, name + " " + Figures.bytes((double) bytes));
  }
}
