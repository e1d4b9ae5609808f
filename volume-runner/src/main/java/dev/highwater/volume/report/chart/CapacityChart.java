package dev.highwater.volume.report.chart;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Capacity;
import dev.highwater.volume.result.Capacity.Probe;
import dev.highwater.volume.words.Figures;
import java.util.Comparator;
import java.util.List;

/// Response time against the rates a capacity search tried: full points kept everything, hollow
/// ones did not; a diamond marks the knee, an arrow the highest rate that holds.
public final class CapacityChart {

  private static final double WIDTH = 320;
  private static final double HEIGHT = 200;
  private static final double LEFT = 46;
  private static final double RIGHT = 308;
  private static final double TOP = 14;
  private static final double BOTTOM = 160;

  private CapacityChart() {}

  /// Draws one search.
  public static Markup of(String title, Capacity capacity) {
    List<Probe> probes =
        capacity.probes().stream()
            .filter(p -> shown(p) > 0)
            .sorted(Comparator.comparingDouble(Probe::rate))
            .toList();
    Pen pen = new Pen(WIDTH, HEIGHT, title, description(capacity));
    if (probes.isEmpty()) {
      return pen.done();
    }
    LogAxis x = LogAxis.around(probes.getFirst().rate(), probes.getLast().rate(), LEFT, RIGHT);
    LogAxis y =
        LogAxis.around(
            probes.stream().mapToDouble(CapacityChart::shown).min().orElse(1),
            probes.stream().mapToDouble(CapacityChart::shown).max().orElse(10),
            BOTTOM,
            TOP);
    for (double tick : y.ticks(5)) {
      pen.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      pen.text("tick", LEFT - 6, y.at(tick) + 3.5, "end", Ticks.label(tick, "ms"));
    }
    for (double tick : x.ticks(4)) {
      pen.text("tick", x.at(tick), BOTTOM + 18, "middle", Figures.compact(tick));
    }
    pen.text("tick", (LEFT + RIGHT) / 2, BOTTOM + 34, "middle", "iterations/s");
    pen.polyline(
        "curve", probes.stream().map(p -> Pen.corner(x.at(p.rate()), y.at(shown(p)))).toList());
    for (Probe probe : probes) {
      pen.dot(probe.kept() ? "point" : "point hollow", x.at(probe.rate()), y.at(shown(probe)), 4);
      if (probe.rate() == capacity.knee()) {
        pen.diamond("point guess", x.at(probe.rate()), y.at(shown(probe)), 7);
      }
    }
    if (capacity.rate() > 0) {
      pen.arrow("point", x.at(capacity.rate()), BOTTOM + 1);
    }
    return pen.done();
  }

  /// The 95th percentile, or the median where the sample is too small for it.
  private static double shown(Probe probe) {
    double p95 = probe.response().p95();
    return Double.isFinite(p95) ? p95 : probe.response().p50();
  }

  private static String description(Capacity capacity) {
    return "%d probes; the highest rate that holds is %s a second, the knee lies at %s."
        .formatted(
            capacity.probes().size(),
            Figures.plain(capacity.rate()),
            Figures.plain(capacity.knee()));
  }
}
