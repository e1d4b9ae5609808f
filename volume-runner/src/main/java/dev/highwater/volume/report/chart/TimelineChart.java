package dev.highwater.volume.report.chart;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.LoadMoment;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Response times over the time of a load: the median, and the longest; an arrow wherever
/// iterations failed.
public final class TimelineChart {

  private static final double WIDTH = 640;
  private static final double HEIGHT = 170;
  private static final double LEFT = 46;
  private static final double RIGHT = 628;
  private static final double TOP = 14;
  private static final double BOTTOM = 140;
  private static final int TICKS = 6;

  private TimelineChart() {}

  /// Draws one load.
  ///
  /// @param moments at least one of which holds an iteration
  public static Markup of(String title, List<LoadMoment> moments) {
    Pen pen = new Pen(WIDTH, HEIGHT, title, description(moments));
    double[] values =
        moments.stream()
            .flatMapToDouble(m -> DoubleStream.of(m.response().p50(), m.response().max()))
            .filter(v -> v > 0 && Double.isFinite(v))
            .toArray();
    double low = Arrays.stream(values).min().orElse(1);
    double high = Arrays.stream(values).max().orElse(10);
    LogAxis y = LogAxis.around(low, high, BOTTOM, TOP);
    double end = moments.getLast().to();
    for (double tick : y.ticks(4)) {
      pen.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      pen.text("tick", LEFT - 6, y.at(tick) + 3.5, "end", Ticks.label(tick, "ms"));
    }
    for (int i = 0; i <= TICKS; i++) {
      double time = end * i / TICKS;
      pen.text(
          "tick",
          at(time, end),
          BOTTOM + 18,
          i == TICKS ? "end" : "middle",
          Figures.plain(time) + " s");
    }
    line(pen, "curve service", moments, y, end, m -> m.response().max());
    line(pen, "curve", moments, y, end, m -> m.response().p50());
    for (LoadMoment moment : moments) {
      if (moment.errors() > 0) {
        pen.arrow("point bad", at(middle(moment), end), BOTTOM - 9);
      }
    }
    return pen.done();
  }

  private static void line(
      Pen pen,
      String type,
      List<LoadMoment> moments,
      LogAxis y,
      double end,
      ToDoubleFunction<LoadMoment> value) {
    List<String> corners = new ArrayList<>();
    for (LoadMoment moment : moments) {
      double height = value.applyAsDouble(moment);
      if (height > 0 && Double.isFinite(height)) {
        corners.add(Pen.corner(at(middle(moment), end), y.at(height)));
      }
    }
    pen.polyline(type, corners);
  }

  private static double middle(LoadMoment moment) {
    return (moment.from() + moment.to()) / 2;
  }

  private static double at(double time, double end) {
    return LEFT + (RIGHT - LEFT) * time / end;
  }

  private static String description(List<LoadMoment> moments) {
    long errors = moments.stream().mapToLong(LoadMoment::errors).sum();
    return "%s iterations over %s s, %s failed."
        .formatted(
            Figures.count(moments.stream().mapToLong(LoadMoment::iterations).sum()),
            Figures.plain(moments.getLast().to()),
            Figures.count(errors));
  }
}
