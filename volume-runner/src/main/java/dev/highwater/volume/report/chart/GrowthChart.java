package dev.highwater.volume.report.chart;

import dev.highwater.volume.report.markup.Markup;
import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Point;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One metric against the size of the database on logarithmic axes: measured points, fitted curve
/// with its interval, the limit, where it is crossed, and the zone that is only forecast.
public final class GrowthChart {

  private static final double HEIGHT = 208;
  private static final double LEFT = 46;
  private static final double TOP = 16;
  private static final double BOTTOM = 180;

  private final GrowthFit fit;
  private final List<GrowthFit> others;
  private final double maximum;
  private final @Nullable Limit limit;
  private final double right;
  private final LogAxis x;
  private final LogAxis y;
  private final Pen pen;

  /// A promise to draw.
  ///
  /// @param breaksAt NaN where it is kept
  public record Limit(double value, Direction direction, double breaksAt) {}

  private GrowthChart(
      GrowthFit fit,
      List<GrowthFit> others,
      double maximum,
      @Nullable Limit limit,
      boolean wide,
      String title) {
    this.right = wide ? 398 : 288;
    this.fit = fit;
    this.others = others;
    this.maximum = maximum;
    this.limit = limit;
    double first = fit.points().getFirst().size();
    double last = Math.max(maximum, fit.points().getLast().size());
    this.x = new LogAxis(first / 1.18, Math.max(last, first * 2) * 1.12, LEFT, right);
    this.y = vertical();
    this.pen = new Pen(right + 12, HEIGHT, title, GrowthDescription.of(fit));
  }

  /// Draws one fit.
  ///
  /// @param others the same metric at other selectivities, drawn thin
  /// @param maximum the projected maximum, the right end
  /// @param limit the objective, or null without one
  /// @param wide for a place of its own rather than one of many
  public static Markup of(
      String title,
      GrowthFit fit,
      List<GrowthFit> others,
      double maximum,
      @Nullable Limit limit,
      boolean wide) {
    if (fit.points().stream().noneMatch(p -> p.value() > 0)) {
      return new Markup().element("p", "0 at every rung.", "class", "nothing");
    }
    GrowthChart chart = new GrowthChart(fit, others, maximum, limit, wide, title);
    return chart.draw();
  }

  private LogAxis vertical() {
    List<Double> values = new ArrayList<>();
    Stream.concat(Stream.of(fit), others.stream())
        .flatMap(f -> f.points().stream())
        .map(Point::value)
        .filter(v -> v > 0)
        .forEach(values::add);
    double most = values.stream().mapToDouble(v -> v).max().orElse(1);
    double least = values.stream().mapToDouble(v -> v).min().orElse(1);
    Forecast forecast = fit.forecast();
    if (forecast != null && forecast.value() > 0) {
      most = Math.max(most, Math.min(forecast.high(), forecast.value() * 4));
      least = Math.min(least, Math.max(forecast.low(), forecast.value() / 4));
    }
    if (limit != null && limit.value() > 0) {
      most = Math.max(most, Math.min(limit.value(), most * 200));
      least = Math.min(least, Math.max(limit.value(), least / 200));
    }
    return LogAxis.around(least, most, BOTTOM, TOP);
  }

  private Markup draw() {
    zone();
    grid();
    band();
    thin();
    curve();
    breaks();
    limit();
    points();
    labels();
    return pen.done();
  }

  private void zone() {
    double last = fit.points().getLast().size();
    if (maximum > last * 1.05) {
      double left = x.at(last * 1.06);
      pen.rectangle("zone", left, TOP, right - left, BOTTOM - TOP);
      pen.text("zone-label", left + 5, clear(TOP + 11), "start", "forecast");
    }
  }

  private void grid() {
    for (double tick : y.ticks(6)) {
      pen.line("grid", LEFT, y.at(tick), right, y.at(tick));
      pen.text("tick", LEFT - 6, y.at(tick) + 3.5, "end", Ticks.label(tick, fit.unit()));
    }
    pen.line("axis", LEFT, BOTTOM, right, BOTTOM);
    for (double tick : x.rungs(7)) {
      pen.line("axis", x.at(tick), BOTTOM, x.at(tick), BOTTOM + 4);
      pen.text("tick", x.at(tick), BOTTOM + 16, "middle", Figures.compact(tick));
    }
  }

  private void band() {
    if (fit.curve().size() < 2) {
      return;
    }
    List<String> corners = new ArrayList<>();
    for (Forecast f : fit.curve()) {
      corners.add(Pen.corner(x.at(f.size()), y.at(f.high())));
    }
    for (Forecast f : fit.curve().reversed()) {
      corners.add(Pen.corner(x.at(f.size()), y.at(f.low())));
    }
    pen.polygon("band", corners);
  }

  private void thin() {
    for (GrowthFit other : others) {
      polyline(
          "thin",
          other.points().stream()
              .filter(p -> p.value() > 0)
              .map(p -> new double[] {p.size(), p.value()})
              .toList());
      Point last = other.points().isEmpty() ? null : other.points().getLast();
      if (last != null && last.value() > 0 && apart(last)) {
        String name = other.subject().substring(other.subject().lastIndexOf('/') + 1);
        pen.text("thin-label", x.at(last.size()) + 4, y.at(last.value()) + 3, "start", name);
      }
    }
  }

  private boolean apart(Point end) {
    Point main = fit.points().getLast();
    return main.value() <= 0 || Math.abs(y.at(main.value()) - y.at(end.value())) > 11;
  }

  private void curve() {
    double last = fit.points().getLast().size();
    polyline(
        "fit",
        fit.curve().stream().filter(f -> f.size() <= last * 1.001).map(GrowthChart::pair).toList());
    polyline(
        "fit ahead",
        fit.curve().stream().filter(f -> f.size() >= last * 0.9).map(GrowthChart::pair).toList());
    if (fit.curve().isEmpty()) {
      polyline(
          "fit ahead",
          fit.points().stream()
              .filter(p -> p.value() > 0)
              .map(p -> new double[] {p.size(), p.value()})
              .toList());
    }
  }

  private static double[] pair(Forecast f) {
    return new double[] {f.size(), f.value()};
  }

  private void breaks() {
    fit.breaks().stream()
        .mapToDouble(b -> Math.sqrt(b.afterSize() * b.uptoSize()))
        .distinct()
        .forEach(
            size -> {
              double at = x.at(size);
              pen.line("flip", at, TOP, at, BOTTOM);
              pen.diamond("flip-mark", at, TOP, 4);
            });
  }

  private void limit() {
    Limit promise = limit;
    if (promise == null || !y.holds(promise.value())) {
      return;
    }
    double at = y.at(promise.value());
    pen.line("limit", LEFT, at, right, at);
    double label = at < TOP + 26 ? at + 12 : at - 5;
    pen.text(
        "limit-label",
        besideTheMark(promise),
        label,
        "start",
        (promise.direction() == Direction.AT_MOST ? "≤ " : "≥ ")
            + Figures.value(promise.value(), fit.unit()));
    if (Double.isFinite(promise.breaksAt()) && x.holds(promise.breaksAt())) {
      double size = x.at(promise.breaksAt());
      pen.line("mark", size, at, size, BOTTOM);
      pen.arrow("mark-head", size, BOTTOM - 8);
      pen.text(
          "mark-label",
          Math.clamp(size, LEFT + 20, right - 20),
          BOTTOM - 13,
          size > right - 60 ? "end" : "middle",
          "≈ " + Figures.compact(promise.breaksAt()));
    }
  }

  /// Where the limit's label begins: at the left, or right of the mark where that is at the left.
  private double besideTheMark(Limit promise) {
    boolean marked = Double.isFinite(promise.breaksAt()) && x.holds(promise.breaksAt());
    double mark = marked ? x.at(promise.breaksAt()) : right;
    return mark < LEFT + 76 ? mark + 26 : LEFT + 4;
  }

  private void points() {
    for (Point p : fit.points()) {
      double cx = x.at(p.size());
      double cy = p.value() > 0 ? y.at(p.value()) : BOTTOM;
      boolean bad = limit != null && !limit.direction().keeps(p.value(), limit.value());
      if (bad) {
        pen.diamond("point bad", cx, cy, 5);
      } else {
        pen.dot("point", cx, cy, 4);
      }
    }
  }

  /// The last measured value above its point, the forecast at the open side of the curve's end.
  private void labels() {
    Point last = fit.points().getLast();
    boolean falling = last.value() < fit.points().getFirst().value();
    if (last.value() > 0) {
      double at = y.at(last.value());
      boolean struck = !falling && clear(at - 7) != at - 7;
      pen.text(
          "value",
          x.at(last.size()) + (falling || struck ? 6 : -7),
          struck ? at + 15 : at - 7,
          falling || struck ? "start" : "end",
          Figures.value(last.value(), fit.unit()));
    }
    Forecast forecast = fit.forecast();
    if (forecast != null && forecast.value() > 0 && forecast.size() > last.size() * 1.5) {
      double at = y.at(forecast.value());
      pen.dot("point guess", x.at(forecast.size()), at, 3.5);
      pen.text(
          "value",
          right - 2,
          falling ? at - 9 : clear(at + 19),
          "end",
          Figures.value(forecast.value(), fit.unit()));
    }
  }

  /// A base line near the wanted one that the limit's line does not strike through.
  private double clear(double base) {
    Limit promise = limit;
    if (promise == null || !y.holds(promise.value())) {
      return base;
    }
    double line = y.at(promise.value());
    return line > base - 13 && line < base + 3 ? line + 14 : base;
  }

  private void polyline(String type, List<double[]> pairs) {
    pen.polyline(type, pairs.stream().map(p -> Pen.corner(x.at(p[0]), y.at(p[1]))).toList());
  }
}
