package dev.highwater.volume.report.chart;

import dev.highwater.volume.words.Figures;

/// Short labels for ticks.
final class Ticks {

  private Ticks() {}

  static String label(double tick, String unit) {
    return switch (unit) {
      case "ms" ->
          tick >= 1000 ? Figures.compact(tick / 1000) + " s" : Figures.compact(tick) + " ms";
      case "s" -> Figures.compact(tick) + " s";
      case "bytes" -> Figures.bytes(tick);
      default -> Figures.compact(tick);
    };
  }
}
