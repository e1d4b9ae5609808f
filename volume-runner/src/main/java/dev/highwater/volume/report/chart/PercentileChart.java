package dev.highwater.volume.report.chart;

import static dev.highwater.volume.report.markup.Markup.px;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;

/// Response and service time of a load by percentile: how far they are apart is time spent waiting.
public final class PercentileChart {

  private static final double WIDTH = 320;
  private static final double HEIGHT = 190;
  private static final double LEFT = 46;
  private static final double RIGHT = 308;
  private static final double TOP = 14;
  private static final double BOTTOM = 162;
  private static final List<String> NAMES = List.of("p50", "p90", "p95", "p99", "max");

  private PercentileChart() {}

  /// Draws one load at one size.
  ///
  /// @param low common lower end of several charts
  /// @param high common upper end
  public static Markup of(
      String title, Latency response, Latency service, double low, double high) {
    Markup svg = new Markup();
    LogAxis y = LogAxis.around(low, high, BOTTOM, TOP);
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + px(WIDTH) + " " + px(HEIGHT),
        "role",
        "img",
        "class",
        "chart",
        "aria-label",
        title);
    svg.element("title", title);
    svg.element(
        "desc",
        "Response p50 %s, p95 %s; service p50 %s, p95 %s."
            .formatted(
                Figures.millis(response.p50()),
                Figures.millis(response.p95()),
                Figures.millis(service.p50()),
                Figures.millis(service.p95())));
    for (double tick : y.ticks(5)) {
      svg.open(
          "line",
          "class",
          "grid",
          "x1",
          px(LEFT),
          "x2",
          px(RIGHT),
          "y1",
          px(y.at(tick)),
          "y2",
          px(y.at(tick)));
      text(svg, "tick", LEFT - 6, y.at(tick) + 3.5, "end", Ticks.label(tick, "ms"));
    }
    for (int i = 0; i < NAMES.size(); i++) {
      text(svg, "tick", at(i), BOTTOM + 18, "middle", NAMES.get(i));
    }
    line(svg, "service", service, y);
    line(svg, "response", response, y);
    double shown = values(response)[2];
    if (Double.isFinite(shown)) {
      text(svg, "value", at(2), y.at(shown) - 9, "end", Figures.millis(shown));
    }
    return svg.close();
  }

  static double[] values(Latency latency) {
    return new double[] {latency.p50(), latency.p90(), latency.p95(), latency.p99(), latency.max()};
  }

  private static double at(int percentile) {
    return LEFT + 16 + (RIGHT - LEFT - 32) * percentile / (NAMES.size() - 1);
  }

  private static void line(Markup svg, String type, Latency latency, LogAxis y) {
    double[] values = values(latency);
    List<String> corners = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && values[i] > 0) {
        corners.add(px(at(i)) + "," + px(y.at(values[i])));
      }
    }
    svg.open("polyline", "class", "curve " + type, "points", String.join(" ", corners));
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || values[i] <= 0) {
        continue;
      }
      if (type.equals("response")) {
        svg.open("circle", "class", "point", "cx", px(at(i)), "cy", px(y.at(values[i])), "r", "4");
      } else {
        svg.open(
            "rect",
            "class",
            "point hollow",
            "x",
            px(at(i) - 3.5),
            "y",
            px(y.at(values[i]) - 3.5),
            "width",
            "7",
            "height",
            "7");
      }
    }
  }

  private static void text(
      Markup svg, String type, double left, double base, String anchor, String words) {
    svg.element("text", words, "class", type, "x", px(left), "y", px(base), "text-anchor", anchor);
  }
}
