package dev.highwater.volume.report.chart;

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
    LogAxis y = LogAxis.around(low, high, BOTTOM, TOP);
    Pen pen = new Pen(WIDTH, HEIGHT, title, description(response, service));
    for (double tick : y.ticks(5)) {
      pen.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      pen.text("tick", LEFT - 6, y.at(tick) + 3.5, "end", Ticks.label(tick, "ms"));
    }
    for (int i = 0; i < NAMES.size(); i++) {
      pen.text("tick", at(i), BOTTOM + 18, "middle", NAMES.get(i));
    }
    line(pen, "service", service, y);
    line(pen, "response", response, y);
    double shown = values(response)[2];
    if (Double.isFinite(shown)) {
      pen.text("value", at(2), y.at(shown) - 9, "end", Figures.millis(shown));
    }
    return pen.done();
  }

  static double[] values(Latency latency) {
    return new double[] {latency.p50(), latency.p90(), latency.p95(), latency.p99(), latency.max()};
  }

  private static double at(int percentile) {
    return LEFT + 16 + (RIGHT - LEFT - 32) * percentile / (NAMES.size() - 1);
  }

  private static String description(Latency response, Latency service) {
    return "Response p50 %s, p95 %s; service p50 %s, p95 %s."
        .formatted(
            Figures.millis(response.p50()),
            Figures.millis(response.p95()),
            Figures.millis(service.p50()),
            Figures.millis(service.p95()));
  }

  private static void line(Pen pen, String type, Latency latency, LogAxis y) {
    double[] values = values(latency);
    List<String> corners = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && values[i] > 0) {
        corners.add(Pen.corner(at(i), y.at(values[i])));
      }
    }
    pen.polyline("curve " + type, corners);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || values[i] <= 0) {
        continue;
      }
      if (type.equals("response")) {
        pen.dot("point", at(i), y.at(values[i]), 4);
      } else {
        pen.rectangle("point hollow", at(i) - 3.5, y.at(values[i]) - 3.5, 7, 7);
      }
    }
  }
}
