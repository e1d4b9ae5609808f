package dev.highwater.volume.report.page;

import dev.highwater.volume.report.chart.GrowthChart;
import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.GrowthFit.Point;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.GrowthWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Growth curves of every report, small and alike, time beside the work that takes it.
final class GrowthSection {

  private static final String MAIN = "median";
  private static final String TAIL = "p95";
  private static final String MIDDLE = "p50";

  private GrowthSection() {}

  static void write(Markup page, VolumeRun run) {
    Section.open(
        page,
        "growth",
        "How each report grows",
        "Time on the left, shared buffers on the right, both axes logarithmic. Dots were measured, diamonds miss their limit; the line is the fitted class, its band an 80 % prediction interval, dashed where nothing was measured. Thin lines are other selectivities, dotted uprights mark where a plan changed.");
    key(page);
    page.open("div", "class", "multiples");
    titles(run).forEach((name, title) -> card(page, run, name, title));
    page.close().close();
  }

  private static void key(Markup page) {
    page.open("ul", "class", "key", "aria-hidden", "true");
    page.open("li").open("i", "class", "k-point").close().text("measured").close();
    page.open("li").open("i", "class", "k-bad").close().text("misses its limit").close();
    page.open("li").open("i", "class", "k-fit").close().text("fit").close();
    page.open("li").open("i", "class", "k-band").close().text("80 % interval").close();
    page.open("li").open("i", "class", "k-limit").close().text("limit").close();
    page.open("li").open("i", "class", "k-zone").close().text("forecast").close();
    page.open("li").open("i", "class", "k-flip").close().text("plan changed").close();
    page.close();
  }

  static Map<String, String> titles(VolumeRun run) {
    Map<String, String> titles = new LinkedHashMap<>();
    run.rungs()
        .forEach(rung -> rung.reports().forEach(r -> titles.putIfAbsent(r.name(), r.title())));
    return titles;
  }

  private static void card(Markup page, VolumeRun run, String name, String title) {
    page.open("article", "class", "card multiple", "id", "report-" + name);
    page.element("h3", title);
    page.element("p", name, "class", "meta");
    page.open("div", "class", "pair");
    panel(page, run, name, title, time(run, name));
    panel(page, run, name, title, "buffers");
    page.close();
    numbers(page, run, name);
    page.close();
  }

  /// The percentile measured at more rungs; of two alike, the one that an objective binds.
  private static String time(VolumeRun run, String name) {
    int tail = points(run, name, TAIL);
    int middle = points(run, name, MIDDLE);
    String prefix = "report/" + name + "/";
    boolean bound =
        run.objectives().stream()
            .anyMatch(o -> o.subject().startsWith(prefix) && o.metric().equals(MIDDLE));
    return tail > middle || (tail == middle && !bound) ? TAIL : MIDDLE;
  }

  private static int points(VolumeRun run, String name, String metric) {
    GrowthFit fit = fits(run, name, metric).get(main(run, name));
    return fit == null ? 0 : fit.points().size();
  }

  private static String main(VolumeRun run, String name) {
    List<String> all =
        run.rungs().stream()
            .flatMap(r -> r.reports().stream())
            .filter(r -> r.name().equals(name))
            .map(ReportResult::selectivity)
            .distinct()
            .toList();
    return all.contains(MAIN) || all.isEmpty() ? MAIN : all.getFirst();
  }

  /// By selectivity.
  private static Map<String, GrowthFit> fits(VolumeRun run, String name, String metric) {
    String prefix = "report/" + name + "/";
    Map<String, GrowthFit> fits = new LinkedHashMap<>();
    for (GrowthFit fit : run.growth()) {
      if (fit.metric().equals(metric) && fit.subject().startsWith(prefix)) {
        fits.put(fit.subject().substring(prefix.length()), fit);
      }
    }
    return fits;
  }

  private static void panel(Markup page, VolumeRun run, String name, String title, String metric) {
    Map<String, GrowthFit> fits = fits(run, name, metric);
    GrowthFit fit = fits.remove(main(run, name));
    page.open("figure");
    if (fit == null || fit.points().isEmpty()) {
      page.element("p", metric + " was not measured.", "class", "nothing");
    } else {
      List<GrowthFit> others = fits.values().stream().filter(f -> !f.points().isEmpty()).toList();
      page.add(
          GrowthChart.of(
              title + ": " + metric,
              fit,
              others,
              (double) run.projectedMaximum(),
              limit(run, fit),
              false));
      Model model = fit.model();
      page.open("figcaption");
      page.element("b", metric);
      page.text(model == null ? ": no model, " + fit.refusal() : ": " + GrowthWords.of(model));
      page.close();
    }
    page.close();
  }

  private static GrowthChart.@Nullable Limit limit(VolumeRun run, GrowthFit fit) {
    for (ObjectiveResult objective : run.objectives()) {
      if (objective.subject().equals(fit.subject()) && objective.metric().equals(fit.metric())) {
        Double at = objective.breaksAt();
        return new GrowthChart.Limit(
            objective.limit(), objective.direction(), at == null ? Double.NaN : at);
      }
    }
    return null;
  }

  private static void numbers(Markup page, VolumeRun run, String name) {
    page.open("details");
    page.element("summary", "Numbers and fits");
    Section.openTable(
        page,
        "Numbers of " + name,
        false,
        "Selectivity",
        "Metric",
        "#Values",
        "Class",
        "#Forecast",
        "#Interval",
        "Chosen by");
    for (GrowthFit fit : run.growth()) {
      if (!fit.subject().startsWith("report/" + name + "/")) {
        continue;
      }
      page.open("tr");
      page.element("td", fit.subject().substring(fit.subject().lastIndexOf('/') + 1));
      page.element("td", fit.metric());
      page.element("td", values(fit), "class", "num");
      Model model = fit.model();
      page.element("td", model == null ? "none" : GrowthWords.brief(model));
      Forecast forecast = fit.forecast();
      page.element(
          "td",
          forecast == null ? Figures.NONE : Figures.value(forecast.value(), fit.unit()),
          "class",
          "num");
      page.element(
          "td",
          forecast == null
              ? Figures.NONE
              : Figures.value(forecast.low(), fit.unit())
                  + " to "
                  + Figures.value(forecast.high(), fit.unit()),
          "class",
          "num");
      page.element(
          "td", model == null ? String.valueOf(fit.refusal()) : model.selection(), "class", "why");
      page.close();
    }
    Section.closeTable(page);
    page.close();
  }

  private static String values(GrowthFit fit) {
    return String.join(
        " → ",
        fit.points().stream().map(Point::value).map(v -> Figures.value(v, fit.unit())).toList());
  }
}
