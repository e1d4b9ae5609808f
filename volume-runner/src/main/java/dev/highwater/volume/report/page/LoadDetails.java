package dev.highwater.volume.report.page;

import dev.highwater.volume.report.chart.CapacityChart;
import dev.highwater.volume.report.chart.TimelineChart;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Capacity;
import dev.highwater.volume.result.FaultResult;
import dev.highwater.volume.result.GeneratorUse;
import dev.highwater.volume.result.LoadMoment;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.ThresholdResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What belongs to a load profile beside its latencies: thresholds, capacity and its knee, its
/// course over time, faults, and what the runner itself took.
final class LoadDetails {

  private LoadDetails() {}

  static void write(Markup page, VolumeRun run, String name) {
    List<Measured> all = new ArrayList<>();
    for (RungResult rung : run.rungs()) {
      find(rung, name).ifPresent(load -> all.add(new Measured(rung, load)));
    }
    thresholds(page, name, all);
    capacities(page, all);
    LoadResult top = all.getLast().load();
    times(page, top);
    stages(page, top);
    faults(page, all);
    generator(page, top);
  }

  private record Measured(RungResult rung, LoadResult load) {
    String size() {
      return Figures.compact(rung.target());
    }
  }

  private static Optional<LoadResult> find(RungResult rung, String name) {
    return rung.loads().stream().filter(l -> l.name().equals(name)).findFirst();
  }

  private static void thresholds(Markup page, String name, List<Measured> all) {
    LoadResult top = all.getLast().load();
    if (top.thresholds().isEmpty() || top.capacity() != null) {
      return;
    }
    List<String> headers = new ArrayList<>(List.of("Threshold"));
    all.forEach(each -> headers.add("#At " + each.size()));
    Section.openTable(page, "Thresholds of " + name, false, headers.toArray(String[]::new));
    for (ThresholdResult threshold : top.thresholds()) {
      page.open("tr").element("td", threshold.text());
      for (Measured each : all) {
        each.load().thresholds().stream()
            .filter(t -> t.text().equals(threshold.text()))
            .findFirst()
            .ifPresentOrElse(
                t -> Section.number(page, t.value(), words(t)),
                () -> Section.number(page, Double.NaN, Figures.NONE));
      }
      page.close();
    }
    Section.closeTable(page);
  }

  private static String words(ThresholdResult threshold) {
    String value =
        threshold.unit().isEmpty()
            ? Figures.plain(threshold.value())
            : Figures.value(threshold.value(), threshold.unit());
    return switch (threshold.state()) {
      case KEPT -> "✓ " + value;
      case MISSED -> "✕ " + value + (threshold.aborted() ? ", ended the profile" : "");
      case UNSUPPORTED -> "? too few iterations";
    };
  }

  private static void capacities(Markup page, List<Measured> all) {
    if (all.stream().allMatch(each -> each.load().capacity() == null)) {
      return;
    }
    page.element("h4", "The highest rate that keeps what is asked");
    page.open("div", "class", "trio");
    for (Measured each : all) {
      Capacity capacity = each.load().capacity();
      if (capacity != null) {
        page.open("figure");
        page.add(
            CapacityChart.of(
                "Response p95 of %s against its rate at %s"
                    .formatted(each.load().name(), each.size()),
                capacity));
        page.open("figcaption").element("b", each.size()).text(" " + found(capacity));
        page.close().close();
      }
    }
    page.close();
    Capacity top = all.getLast().load().capacity();
    if (top != null) {
      page.element(
          "p",
          top.method()
              + " Kept: "
              + String.join("; ", top.kept())
              + ". The knee (diamond) is where throughput divided by response time is highest.",
          "class",
          "meta");
    }
  }

  private static String found(Capacity capacity) {
    String rate =
        capacity.rate() > 0
            ? Figures.plain(capacity.rate()) + " iterations/s"
            : "not even the first rate";
    String knee =
        Double.isNaN(capacity.knee())
            ? ""
            : ", knee at " + Figures.plain(capacity.knee()) + " iterations/s";
    String end =
        switch (capacity.limit()) {
          case SERVER ->
              Double.isNaN(capacity.failing())
                  ? ""
                  : ", fails at " + Figures.plain(capacity.failing());
          case GENERATOR -> ", where the runner was the limit: the server may do more";
          case RANGE -> ", the highest that was to be tried: the server may do more";
        };
    return rate + end + knee;
  }

  private static void times(Markup page, LoadResult top) {
    List<LoadMoment> moments = top.timeline().stream().filter(m -> m.iterations() > 0).toList();
    if (moments.size() < 3) {
      return;
    }
    page.open("figure");
    page.add(TimelineChart.of(top.name() + " over its time, at the top rung", top.timeline()));
    page.element(
        "figcaption",
        "Median response (solid) and the longest (dashed) over time at the top rung; arrows where"
            + " iterations failed.");
    page.close();
  }

  private static void stages(Markup page, LoadResult top) {
    if (top.stages().isEmpty()) {
      return;
    }
    Section.openTable(
        page,
        "Stages of " + top.name(),
        false,
        "Stage",
        "#Target at its end",
        "#Iterations/s",
        "#p50",
        "#p95",
        "#Errors");
    for (LoadMoment stage : top.stages()) {
      page.open("tr");
      page.element(
          "td", "%s–%s s".formatted(Figures.plain(stage.from()), Figures.plain(stage.to())));
      Section.number(page, stage.target(), Figures.plain(stage.target()));
      Section.number(page, stage.rate(), Figures.plain(stage.rate()));
      Section.number(page, stage.response().p50(), Figures.millis(stage.response().p50()));
      Section.number(page, stage.response().p95(), Figures.millis(stage.response().p95()));
      Section.number(page, (double) stage.errors(), Figures.count(stage.errors()));
      page.close();
    }
    Section.closeTable(page);
  }

  private static void faults(Markup page, List<Measured> all) {
    if (all.stream().allMatch(each -> each.load().faults().isEmpty())) {
      return;
    }
    Section.openTable(
        page,
        "Faults",
        false,
        "Fault",
        "Rung",
        "#At",
        "#Errors",
        "#Recovered after",
        "#Longest response",
        "#Writes lost",
        "#Writes done unanswered");
    for (Measured each : all) {
      for (FaultResult fault : each.load().faults()) {
        page.open("tr").open("td").text(fault.fault());
        if (!fault.failure().isEmpty()) {
          page.element("small", "not done: " + fault.failure());
        }
        page.close().element("td", each.size());
        Section.number(page, fault.began(), Figures.plain(fault.began()) + " s");
        Section.number(page, (double) fault.errors(), Figures.count(fault.errors()));
        Section.number(
            page,
            fault.recoverySeconds(),
            Double.isNaN(fault.recoverySeconds())
                ? "not before the end"
                : Figures.value(fault.recoverySeconds(), "s"));
        Section.number(page, fault.worstMillis(), Figures.millis(fault.worstMillis()));
        Section.number(page, (double) fault.lostWrites(), Figures.count(fault.lostWrites()));
        Section.number(
            page, (double) fault.doubtfulCommits(), Figures.count(fault.doubtfulCommits()));
        page.close();
      }
    }
    Section.closeTable(page);
    page.element(
        "p",
        "A write that is lost was answered with an error and left nothing behind. One that was done"
            + " unanswered is done twice by a caller who tries again.",
        "class",
        "meta");
  }

  private static void generator(Markup page, LoadResult top) {
    GeneratorUse use = top.generator();
    page.element(
        "p",
        "The runner itself took %s of %d processors, %s µs and %s an iteration, %d ms of garbage collection%s.%s"
            .formatted(
                Figures.plain(use.cores()),
                use.processors(),
                Figures.plain(use.microsPerIteration()),
                Figures.bytes(use.bytesPerIteration()),
                use.gcMillis(),
                Double.isNaN(use.lag99())
                    ? ""
                    : "; 99 % of its iterations began within " + Figures.millis(use.lag99()),
                use.reasons().isEmpty()
                    ? ""
                    : " It was the limit: " + String.join("; ", use.reasons()) + "."),
        "class",
        "meta");
  }
}
