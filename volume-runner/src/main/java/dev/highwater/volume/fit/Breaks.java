package dev.highwater.volume.fit;

import dev.highwater.volume.result.GrowthFit.Break;
import dev.highwater.volume.result.GrowthFit.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the sizes between which a series stops being what it was.
final class Breaks {

  private static final double EXPONENT_JUMP = 0.4;
  private static final double NOISES = 3;

  private Breaks() {}

  /// What changed about the subject, and where the local exponent leaves the fitted model's.
  static List<Break> of(Series series, ClassFit fit) {
    List<Break> breaks = new ArrayList<>(series.breaks());
    List<Point> points = fit.points();
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point after = points.get(i);
      double decade = Math.log(after.size() / before.size());
      double measured = Math.log(after.value() / before.value());
      double expected = Math.log(fit.value(after.size()) / fit.value(before.size()));
      double noise =
          Math.hypot(series.noise().ofLog(before.value()), series.noise().ofLog(after.value()));
      double excess = measured - expected;
      if (Math.abs(excess) > EXPONENT_JUMP * decade && Math.abs(excess) > NOISES * noise) {
        breaks.add(
            new Break(
                before.size(),
                after.size(),
                String.format(
                    Locale.ROOT,
                    "%s %s as n^%.1f here, where the other rungs lead to expect n^%.1f",
                    series.metric(),
                    measured < 0 ? "falls" : "grows",
                    measured / decade,
                    expected / decade)));
      }
    }
    return breaks;
  }

  /// Where a series leaves zero or returns to it.
  static List<Break> withZeros(Series series, List<Point> points) {
    List<Break> breaks = new ArrayList<>(series.breaks());
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point after = points.get(i);
      if ((before.value() == 0) != (after.value() == 0)) {
        breaks.add(
            new Break(
                before.size(),
                after.size(),
                series.metric() + (before.value() == 0 ? " appeared" : " vanished")));
      }
    }
    return breaks;
  }
}
