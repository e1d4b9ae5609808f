package dev.highwater.volume.report.chart;

import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Break;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.words.Figures;

/// A growth chart for those who do not see it.
final class GrowthDescription {

  private GrowthDescription() {}

  static String of(GrowthFit fit) {
    StringBuilder words = new StringBuilder("Measured: ");
    words.append(
        String.join(
            ", ",
            fit.points().stream()
                .map(p -> Figures.value(p.value(), fit.unit()) + " at " + Figures.compact(p.size()))
                .toList()));
    words.append('.');
    Forecast forecast = fit.forecast();
    if (forecast != null) {
      words.append(
          " Forecast: %s at %s, between %s and %s."
              .formatted(
                  Figures.value(forecast.value(), fit.unit()),
                  Figures.compact(forecast.size()),
                  Figures.value(forecast.low(), fit.unit()),
                  Figures.value(forecast.high(), fit.unit())));
    }
    for (Break change : fit.breaks()) {
      words.append(
          " Between %s and %s: %s."
              .formatted(
                  Figures.compact(change.afterSize()),
                  Figures.compact(change.uptoSize()),
                  change.what()));
    }
    return words.toString();
  }
}
