package dev.highwater.volume.bench;

import dev.highwater.volume.fit.GrowthCurve;
import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.GrowthFit;
import java.util.OptionalDouble;

/// The size at which a limit is foretold to break, as the judge takes it.
final class ForecastBreak {

  private ForecastBreak() {}

  static OptionalDouble size(GrowthFit fit, double limit, Direction direction) {
    double upto = fit.forecast() == null ? 0 : 3 * fit.forecast().size();
    return GrowthCurve.breakSize(fit, limit, direction, upto);
  }
}
