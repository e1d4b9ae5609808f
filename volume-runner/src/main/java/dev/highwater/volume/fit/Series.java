package dev.highwater.volume.fit;

import dev.highwater.volume.result.GrowthFit.Break;
import dev.highwater.volume.result.GrowthFit.Point;
import java.util.List;

/// One metric of one subject along the rungs.
///
/// @param points smallest first, without the rungs where it was not measured
/// @param rungs how many rungs there were
/// @param breaks what changed about the subject between rungs, apart from its numbers
record Series(
    String subject,
    String metric,
    String unit,
    Noise noise,
    List<Point> points,
    int rungs,
    List<Break> breaks) {

  Series {
    points = List.copyOf(points);
    breaks = List.copyOf(breaks);
  }

  /// Whether growth means falling values, as rates do.
  boolean falling() {
    return unit.endsWith("/s");
  }
}
