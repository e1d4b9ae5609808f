package dev.highwater.volume.report.chart;

import static dev.highwater.volume.report.markup.Markup.px;

import dev.highwater.volume.report.markup.Markup;
import java.util.List;

/// A thin bar of several parts, as wide as its share of a whole; the parts differ in shade and in
/// order, and their values stand in its title.
public final class StackedBar {

  /// Draws one bar.
  ///
  /// @param shade 1 to 6, the page's colours
  /// @param words name and value
  public record Part(int shade, double value, String words) {}

  private StackedBar() {}

  /// Draws one bar.
  ///
  /// @param whole what fills the full width
  public static Markup of(String title, List<Part> parts, double whole) {
    Markup svg = new Markup();
    svg.open(
        "svg",
        "viewBox",
        "0 0 1000 12",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "class",
        "bar",
        "aria-label",
        title);
    svg.element(
        "title", title + ": " + String.join(", ", parts.stream().map(Part::words).toList()));
    double left = 0;
    for (Part part : parts) {
      double width = whole > 0 ? part.value() / whole * 1000 : 0;
      if (width > 0) {
        svg.open(
            "rect",
            "class",
            "shade" + part.shade(),
            "x",
            px(left),
            "y",
            "0",
            "width",
            px(Math.max(width, 1.5)),
            "height",
            "12");
        left += width;
      }
    }
    return svg.close();
  }
}
