package dev.highwater.volume.fit;

import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Break;
import java.util.ArrayList;
import java.util.List;

/// Puts plans that are expected to change beyond the last rung among the breaks of their subjects.
public final class ForetoldBreaks {

  private ForetoldBreaks() {}

  /// The fits, those of reports with what is foretold of them.
  public static List<GrowthFit> added(List<GrowthFit> fits, List<Foretold> foretold) {
    List<GrowthFit> all = new ArrayList<>();
    for (GrowthFit fit : fits) {
      List<Break> breaks = new ArrayList<>(fit.breaks());
      for (Foretold each : foretold) {
        if (each.subject().equals(fit.subject()) && !each.changes().isEmpty()) {
          breaks.add(
              new Break(
                  each.afterSize(),
                  each.uptoSize(),
                  "foretold of %s%s: %s"
                      .formatted(
                          each.statement(),
                          each.certain() ? "" : " (uncertain)",
                          String.join("; ", each.changes()))));
        }
      }
      all.add(
          breaks.size() == fit.breaks().size()
              ? fit
              : new GrowthFit(
                  fit.subject(),
                  fit.metric(),
                  fit.unit(),
                  fit.points(),
                  fit.model(),
                  breaks,
                  fit.forecast(),
                  fit.curve(),
                  fit.refusal()));
    }
    return all;
  }
}
