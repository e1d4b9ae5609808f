package dev.highwater.volume.words;

import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.GrowthFit.Point;
import java.util.Locale;

/// Growth as a sentence says it.
public final class GrowthWords {

  private static final double UNCHANGED = 1.05;

  private GrowthWords() {}

  /// Such as `grows in proportion, O(n)`.
  public static String of(Model model) {
    return switch (model.growthClass()) {
      case "O(1)" -> "stays constant, O(1)";
      case "O(log n)" -> "grows with the logarithm, O(log n)";
      case "O(n)" ->
          model.exponent() < 0.5
              ? "starts flat and then grows in proportion, O(n)"
              : "grows in proportion, O(n)";
      case "O(n log n)" -> "grows a little faster than in proportion, O(n log n)";
      case "O(n²)" -> "grows with the square, O(n²)";
      default ->
          String.format(
              Locale.ROOT,
              model.exponent() < 0 ? "falls as n^%.2f" : "grows as n^%.2f",
              model.exponent());
    };
  }

  /// Such as `O(n)` or `n^1.31`.
  public static String brief(Model model) {
    return model.growthClass().equals("O(n^k)")
        ? String.format(Locale.ROOT, "O(n^%.2f)", model.exponent())
        : model.growthClass();
  }

  /// Such as `×9.8 while the rows grew ×10`; empty where nothing was measured twice.
  public static String factor(GrowthFit fit) {
    if (fit.points().size() < 2) {
      return "";
    }
    Point first = fit.points().getFirst();
    Point last = fit.points().getLast();
    if (first.value() <= 0) {
      return "";
    }
    double factor = last.value() / first.value();
    String rows = Figures.plain(tenths(last.size() / first.size()));
    return factor < UNCHANGED && factor > 1 / UNCHANGED
        ? "unchanged while the rows grew ×" + rows
        : "×" + Figures.plain(factor) + " while the rows grew ×" + rows;
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
