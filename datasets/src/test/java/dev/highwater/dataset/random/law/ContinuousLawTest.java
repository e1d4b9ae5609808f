package dev.highwater.dataset.random.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.random.Goodness;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuousLawTest {

  private static final int ROWS = 50_000;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static double[] draws(Law law) {
    Sampler sampler = law.sampler();
    return LongStream.range(0, ROWS).mapToDouble(row -> sampler.sampleDouble(11, row)).toArray();
  }

  private static void fits(Law law, DoubleUnaryOperator distribution) {
    assertThat(Goodness.kolmogorov(draws(law), distribution)).isLessThan(2.2);
  }

  private static void within(Law law, double min, double max) {
    assertThat(Arrays.stream(draws(law)).min().orElseThrow()).isGreaterThanOrEqualTo(min);
    assertThat(Arrays.stream(draws(law)).max().orElseThrow()).isLessThanOrEqualTo(max);
  }

  /// The error function by its Taylor series, exact enough between -5 and 5.
  private static double below(double z) {
    if (Math.abs(z) > 6) {
      return z < 0 ? 0 : 1;
    }
    double term = z;
    double sum = z;
    for (int n = 1; n < 200; n++) {
      term *= -z * z / (2 * n);
      sum += term / (2 * n + 1);
    }
    return 0.5 + sum / Math.sqrt(2 * Math.PI);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.975, 1.959963984540054",
    "0.1, -1.2815515655446004",
    "0.001, -3.090232306167814",
    "1e-10, -6.361340902404056",
    "1e-20, -9.262340089798408"
  })
  void quantilesOfTheNormalCurveAreThoseOfTables(double share, double point) {
    assertThat(NormalCurve.quantile(share))
        .isCloseTo(point, Offset.offset(1e-14 * (1 + Math.abs(point))));
    assertThat(NormalCurve.share(point)).isCloseTo(share, Offset.offset(1e-14));
  }

  @Test
  void theNormalLawFits() {
    fits(new Law.Normal(40, 12, -INFINITE, INFINITE), x -> below((x - 40) / 12));
  }

  @Test
  void aBoundedNormalLawSpreadsWhatIsCutOff() {
    double low = below(-1);
    double high = below(0.5);
    fits(new Law.Normal(40, 12, 28, 46), x -> (below((x - 40) / 12) - low) / (high - low));
    within(new Law.Normal(40, 12, 28, 46), 28, 46);
  }

  @Test
  void boundsFarInATailAreKept() {
    within(new Law.Normal(0, 1, 30, 31), 30, 30.9);
    within(new Law.Normal(0, 1, -31, -30), -30.9, -30);
  }

  @Test
  void theLogNormalLawFits() {
    fits(
        new Law.LogNormal(1_722, 0.85, 0, INFINITE),
        x -> below((Math.log(x) - Math.log(1_722)) / 0.85));
  }

  @Test
  void theUniformLawFits() {
    fits(new Law.Uniform(-5, 15), x -> (x + 5) / 20);
  }

  @Test
  void aHistogramFits() {
    var law = new Law.Histogram(List.of(0.0, 1.0, 10.0), List.of(3.0, 1.0));
    fits(law, x -> x < 1 ? 0.75 * x : 0.75 + 0.25 * (x - 1) / 9);
    assertThat(Law.Histogram.equalDepth(List.of(1.0, 2.0, 9.0)).weights())
        .containsExactly(1.0, 1.0);
  }

  @Test
  void integersAreTheFloor() {
    Sampler sampler = new Law.Normal(0, 3, -9, 9).sampler();
    for (long row = 0; row < 100; row++) {
      assertThat(sampler.sample(1, row)).isEqualTo((long) Math.floor(sampler.sampleDouble(1, row)));
    }
    assertThat(new Law.Constant(-2.5).sampler().sample(1, 1)).isEqualTo(-3);
    assertThat(new Law.Constant(-2.5).sampler().sampleDouble(1, 1)).isEqualTo(-2.5);
  }
}
