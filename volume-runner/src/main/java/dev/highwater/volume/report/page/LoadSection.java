package dev.highwater.volume.report.page;

import dev.highwater.volume.report.chart.PercentileChart;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.LoadResult.Operation;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Load profiles: what users wait, what the server takes, and whether the rate was kept.
final class LoadSection {

  private LoadSection() {}

  static void write(Markup page, VolumeRun run) {
    List<String> names =
        run.rungs().stream()
            .flatMap(r -> r.loads().stream())
            .map(LoadResult::name)
            .distinct()
            .toList();
    Section.open(
        page,
        "load",
        "Under load",
        "Response time counts from the moment an iteration was due, so waiting is in it; service"
            + " time from the moment it began. Where the two part, users queue.");
    if (names.isEmpty()) {
      page.element("p", "The scenario has no load profile.", "class", "nothing");
    }
    names.forEach(name -> profile(page, run, name));
    page.close();
  }

  private static void profile(Markup page, VolumeRun run, String name) {
    page.open("article", "class", "card");
    page.element("h3", name);
    page.open("ul", "class", "key", "aria-hidden", "true");
    page.open("li").open("i", "class", "k-point").close().text("response").close();
    page.open("li").open("i", "class", "k-hollow").close().text("service").close();
    page.close();
    double[] range = range(run, name);
    page.open("div", "class", "trio");
    for (RungResult rung : run.rungs()) {
      find(rung, name).ifPresent(load -> panel(page, rung, load, range));
    }
    page.close();
    operations(page, run, name);
    LoadDetails.write(page, run, name);
    page.close();
  }

  private static double[] range(VolumeRun run, String name) {
    double[] values =
        run.rungs().stream()
            .flatMap(r -> find(r, name).stream())
            .flatMapToDouble(l -> DoubleStream.concat(values(l.response()), values(l.service())))
            .filter(v -> v > 0 && Double.isFinite(v))
            .toArray();
    return new double[] {
      DoubleStream.of(values).min().orElse(1), DoubleStream.of(values).max().orElse(10)
    };
  }

  private static DoubleStream values(Latency l) {
    return DoubleStream.of(l.p50(), l.p90(), l.p95(), l.p99(), l.max());
  }

  private static void panel(Markup page, RungResult rung, LoadResult load, double[] range) {
    String size = Figures.compact(rung.target());
    page.open("figure");
    page.add(
        PercentileChart.of(
            load.name() + " at " + size, load.response(), load.service(), range[0], range[1]));
    page.open("figcaption");
    page.element("b", size);
    page.text(
        " %s%s iterations/s by %s on %d workers%s%s%s%s"
            .formatted(
                Figures.plain(load.achievedRate()),
                Double.isNaN(load.targetRate()) ? "" : " of " + Figures.plain(load.targetRate()),
                load.executor(),
                load.workers(),
                some(load.dropped(), "dropped"),
                some(load.errors(), "failed"),
                some(load.interrupted(), "interrupted"),
                load.stopped() == null ? "" : "; ended early: " + load.stopped()));
    if (load.generatorBound()) {
      page.element("strong", " The runner was the limit, not the server.", "class", "warn");
    }
    page.close().close();
  }

  private static String some(long count, String what) {
    return count > 0 ? ", " + Figures.count(count) + " " + what : "";
  }

  private static void operations(Markup page, VolumeRun run, String name) {
    List<RungResult> rungs = run.rungs().stream().filter(r -> find(r, name).isPresent()).toList();
    LoadResult top = find(rungs.getLast(), name).orElseThrow();
    double weights = top.operations().stream().mapToDouble(Operation::weight).sum();
    List<String> headers = new ArrayList<>(List.of("Operation", "Kind", "#Share"));
    rungs.forEach(r -> headers.add("#p95 at " + Figures.compact(r.target())));
    headers.addAll(List.of("#Service p95", "#Iterations", "#Errors"));
    Section.openTable(page, "Operations of " + name, true, headers.toArray(String[]::new));
    for (Operation o : top.operations()) {
      page.open("tr").open("td").text(o.name());
      if (!o.firstError().isEmpty()) {
        page.element("small", o.firstError());
      }
      page.close();
      page.element("td", o.kind());
      Section.number(page, o.weight(), Figures.percent(o.weight() / weights));
      for (RungResult rung : rungs) {
        double p95 = p95(rung, name, o.name());
        Section.number(page, p95, Figures.millis(p95));
      }
      Section.number(page, o.service().p95(), Figures.millis(o.service().p95()));
      Section.number(page, (double) o.iterations(), Figures.count(o.iterations()));
      Section.number(page, (double) o.errors(), Figures.count(o.errors()));
      page.close();
    }
    Section.closeTable(page);
    page.element(
        "p", "Service time, iterations and errors are those of the top rung.", "class", "meta");
  }

  private static double p95(RungResult rung, String load, String operation) {
    return find(rung, load).stream()
        .flatMap(l -> l.operations().stream())
        .filter(o -> o.name().equals(operation))
        .mapToDouble(o -> o.response().p95())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Optional<LoadResult> find(RungResult rung, String name) {
    return rung.loads().stream().filter(l -> l.name().equals(name)).findFirst();
  }
}
