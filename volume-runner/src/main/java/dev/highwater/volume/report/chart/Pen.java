package dev.highwater.volume.report.chart;

import static dev.highwater.volume.report.markup.Markup.px;

import dev.highwater.volume.report.markup.Markup;
import java.util.List;

/// Draws into one SVG; how a thing looks is said by its class in the page's style sheet.
final class Pen {

  private final Markup svg = new Markup();

  /// Begins a chart that a screen reader can tell about.
  Pen(double width, double height, String title, String description) {
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + px(width) + " " + px(height),
        "role",
        "img",
        "class",
        "chart",
        "aria-label",
        title);
    svg.element("title", title);
    svg.element("desc", description);
  }

  /// Ends the chart.
  Markup done() {
    return svg.close();
  }

  void line(String type, double x1, double y1, double x2, double y2) {
    svg.open("line", "class", type, "x1", px(x1), "y1", px(y1), "x2", px(x2), "y2", px(y2));
  }

  /// @param anchor `start`, `middle` or `end`
  void text(String type, double x, double base, String anchor, String words) {
    svg.element("text", words, "class", type, "x", px(x), "y", px(base), "text-anchor", anchor);
  }

  void rectangle(String type, double x, double y, double width, double height) {
    svg.open(
        "rect", "class", type, "x", px(x), "y", px(y), "width", px(width), "height", px(height));
  }

  void dot(String type, double x, double y, double radius) {
    svg.open("circle", "class", type, "cx", px(x), "cy", px(y), "r", px(radius));
  }

  void diamond(String type, double x, double y, double radius) {
    String r = px(radius);
    svg.open(
        "path",
        "class",
        type,
        "d",
        "M%s %sl%s %sl-%s %sl-%s -%sz".formatted(px(x), px(y - radius), r, r, r, r, r, r));
  }

  /// A triangle that points up to its place.
  void arrow(String type, double x, double y) {
    svg.open("path", "class", type, "d", "M%s %sl-5 8h10z".formatted(px(x), px(y)));
  }

  /// Nothing where there are fewer than two corners.
  void polyline(String type, List<String> corners) {
    if (corners.size() > 1) {
      svg.open("polyline", "class", type, "points", String.join(" ", corners));
    }
  }

  void polygon(String type, List<String> corners) {
    svg.open("polygon", "class", type, "points", String.join(" ", corners));
  }

  static String corner(double x, double y) {
    return px(x) + "," + px(y);
  }
}
