package dev.highwater.dataset.random.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.random.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfBoundsTest {

  private static final int LOOKED_UP = 2_048;

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 0.999999999, 1, 1.1, 2.5, 40})
  void whatIsLookedUpIsWhatTheCurveGives(double exponent) {
    ZipfCurve curve = new ZipfCurve(exponent);
    ZipfBounds bounds = ZipfBounds.of(curve);
    double end = curve.integral(3_000.5);
    int found = 0;
    for (long row = 0; row < 100_000; row++) {
      double u = end + Cell.unit(Cell.draw(17, row, 0)) * (curve.first() - end);
      found += agrees(curve, bounds, u);
    }
    assertThat(found).isGreaterThan(50_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 1.1, 2.5})
  void nearABoundTheCurveIsAsked(double exponent) {
    ZipfCurve curve = new ZipfCurve(exponent);
    ZipfBounds bounds = ZipfBounds.of(curve);
    for (int rank = 1; rank < LOOKED_UP; rank++) {
      around(curve, bounds, curve.integral(rank + 0.5));
      around(curve, bounds, curve.least(rank));
    }
  }

  private static void around(ZipfCurve curve, ZipfBounds bounds, double u) {
    double from = Math.max(u - 4e6 * Math.ulp(u), curve.first());
    for (int i = 0; i < 80; i++) {
      agrees(curve, bounds, from);
      from += (i % 2 == 0 ? 1 : 1e5) * Math.ulp(from);
    }
  }

  private static int agrees(ZipfCurve curve, ZipfBounds bounds, double u) {
    int rank = bounds.rank(u);
    if (rank == ZipfBounds.UNSURE) {
      return 0;
    }
    double x = curve.inverse(u);
    int of = (int) (x + 0.5);
    assertThat(rank).isEqualTo(curve.accepts(u, x, of) ? of : ZipfBounds.REJECTED);
    return 1;
  }
}
