package dev.highwater.volume.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Break;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.GrowthFit.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GrowthFitterTest {

  private static final double MAXIMUM = 1_000_000;
  private static final double[] THREE = {10_000, 30_000, 100_000};
  private static final double[] FOUR = {10_000, 30_000, 100_000, 300_000};
  private static final double[] SIX = {3_000, 10_000, 30_000, 60_000, 100_000, 300_000};

  private static Series series(Noise noise, double[] sizes, DoubleUnaryOperator f) {
    return series(
        noise, "ms", Arrays.stream(sizes).mapToObj(n -> new Point(n, f.applyAsDouble(n))).toList());
  }

  private static Series series(Noise noise, String unit, List<Point> points) {
    return new Series("report/q1/median", "p95", unit, noise, points, 3, List.of());
  }

  private static GrowthFit fit(Series series) {
    return new GrowthFitter(MAXIMUM).fit(series, null);
  }

  private static Model model(GrowthFit fit) {
    Model model = fit.model();
    assertThat(model).as(String.valueOf(fit.refusal())).isNotNull();
    return Objects.requireNonNull(model);
  }

  private static Forecast forecast(GrowthFit fit) {
    return Objects.requireNonNull(fit.forecast());
  }

  static Stream<Arguments> laws() {
    List<Arguments> laws = new ArrayList<>();
    for (double[] sizes : List.of(THREE, FOUR, SIX)) {
      laws.add(law("O(1)", sizes, n -> 42.0));
      laws.add(law("O(log n)", sizes, n -> 3 * Math.log(n) - 20));
      laws.add(law("O(n)", sizes, n -> 0.004 * n));
      laws.add(law("O(n)", sizes, n -> 300 + 0.02 * n));
      laws.add(law("O(n log n)", sizes, n -> 0.002 * n * Math.log(n)));
      laws.add(law("O(n²)", sizes, n -> 1e-6 * n * n));
      laws.add(law("O(n²)", sizes, n -> 900 + 1e-6 * n * n));
      laws.add(law("O(n^k)", sizes, n -> 0.01 * Math.pow(n, 1.5)));
      laws.add(law("O(n^k)", sizes, n -> 0.7 * Math.pow(n, 0.5)));
    }
    return laws.stream();
  }

  private static Arguments law(String name, double[] sizes, DoubleUnaryOperator f) {
    return Arguments.of(name, sizes, f);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void exactCountersOfEachClassAreRecovered(String name, double[] sizes, DoubleUnaryOperator f) {
    GrowthFit fit = fit(series(Noise.COUNTER, sizes, f));

    assertThat(model(fit).growthClass()).isEqualTo(name);
    assertThat(forecast(fit).value())
        .isCloseTo(f.applyAsDouble(MAXIMUM), within(0.01 * f.applyAsDouble(MAXIMUM)));
    assertThat(model(fit).leaveLastOutError()).isCloseTo(0, within(0.01));
    assertThat(fit.breaks()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void exactTimesOfEachClassAreForecastWithinTheirInterval(
      String name, double[] sizes, DoubleUnaryOperator f) {
    GrowthFit fit = fit(series(Noise.MILLIS, sizes, f));

    assertThat(f.applyAsDouble(MAXIMUM))
        .as(name + " as " + model(fit))
        .isBetween(forecast(fit).low(), forecast(fit).high());
  }

  @Test
  void aNoisyConstantStaysConstant() {
    int constant = 0;
    for (int seed = 0; seed < 200; seed++) {
      GrowthFit fit =
          fit(series(Noise.MILLIS, seed % 2 == 0 ? THREE : SIX, noisy(seed, 0.06, n -> 20)));
      constant += model(fit).growthClass().equals("O(1)") ? 1 : 0;
    }
    assertThat(constant).isGreaterThan(185);
  }

  @Test
  void noisyLinearTimesMostlyFallWithinTheForecastInterval() {
    int covered = 0;
    for (int seed = 0; seed < 200; seed++) {
      Forecast forecast =
          forecast(fit(series(Noise.MILLIS, THREE, noisy(seed, 0.06, n -> 5 + 0.003 * n))));
      covered += forecast.low() <= 3005 && 3005 <= forecast.high() ? 1 : 0;
    }
    assertThat(covered).isGreaterThan(160);
  }

  private static DoubleUnaryOperator noisy(long seed, double share, DoubleUnaryOperator f) {
    SplittableRandom random = new SplittableRandom(seed);
    return n -> f.applyAsDouble(n) * Math.exp(share * random.nextGaussian());
  }

  @Test
  void forecastsNeverFallAsTheSizeGrows() {
    for (int seed = 0; seed < 100; seed++) {
      double k = seed / 50.0;
      GrowthFit fit = fit(series(Noise.MILLIS, FOUR, noisy(seed, 0.1, n -> Math.pow(n, k))));
      assertThat(fit.curve().stream().map(Forecast::value).toList()).isSorted();
      assertThat(fit.curve())
          .allMatch(f -> 0 <= f.low() && f.low() <= f.value() && f.value() <= f.high());
    }
  }

  @Test
  void timesBorrowTheClassOfTheirCountersWhereTheyCannotTell() {
    Series times = series(Noise.MILLIS, THREE, noisy(5, 0.03, n -> 0.002 * n));

    GrowthFit fit = new GrowthFitter(MAXIMUM).fit(times, GrowthClass.LINEARITHMIC);

    assertThat(model(fit).growthClass()).isEqualTo("O(n log n)");
    assertThat(model(fit).selection()).contains("the class of its counters");
  }

  @Test
  void threePointsSayThatTheyAreTooFewForTheCorrectedCriterion() {
    assertThat(model(fit(series(Noise.MILLIS, THREE, n -> n))).aicc()).isNaN();
    assertThat(model(fit(series(Noise.MILLIS, THREE, n -> n))).selection())
        .contains("too few points for AICc")
        .contains("1 residual degree of freedom");
    assertThat(model(fit(series(Noise.MILLIS, SIX, n -> n))).aicc()).isFinite();
  }

  @Test
  void fewerThanThreePointsAreRefused() {
    GrowthFit fit = fit(series(Noise.MILLIS, new double[] {10_000, 30_000}, n -> n));

    assertThat(fit.model()).isNull();
    assertThat(fit.forecast()).isNull();
    assertThat(fit.refusal()).contains("measured at 2 of 3 rungs");
  }

  @Test
  void pointsThatContradictEveryClassAreRefused() {
    GrowthFit fit = fit(series(Noise.MILLIS, "ms", points(100, 400, 120)));

    assertThat(fit.model()).isNull();
    assertThat(fit.refusal()).contains("no growth class comes near");
    assertThat(fit.breaks()).isNotEmpty();
  }

  @Test
  void fallingCostsAreNoGrowth() {
    assertThat(fit(series(Noise.COUNTER, "blocks", points(900, 400, 120))).model()).isNull();
  }

  @Test
  void fallingRatesAreAPowerLaw() {
    GrowthFit fit =
        fit(series(Noise.RATE, "lines/s", points(9000, 3000 * Math.sqrt(3), 900 * Math.sqrt(10))));

    assertThat(model(fit).exponent()).isCloseTo(-0.5, within(0.01));
    assertThat(GrowthCurve.breakSize(fit, 1000, Direction.AT_LEAST, MAXIMUM).orElseThrow())
        .isCloseTo(810_000, within(1000.0));
  }

  @Test
  void nothingAtAllIsConstant() {
    GrowthFit fit = fit(series(Noise.COUNTER, "blocks", points(0, 0, 0)));

    assertThat(model(fit).growthClass()).isEqualTo("O(1)");
    assertThat(forecast(fit).high()).isZero();
  }

  @Test
  void whatAppearsIsABreakAndHasNoModel() {
    GrowthFit fit = fit(series(Noise.COUNTER, "blocks", points(0, 0, 120)));

    assertThat(fit.model()).isNull();
    assertThat(fit.breaks()).containsExactly(new Break(30_000, 100_000, "p95 appeared"));
  }

  @Test
  void afterABreakThreeRungsAreEnoughForANewModel() {
    double[] sizes = {1_000, 3_000, 10_000, 30_000, 100_000};
    GrowthFit fit = fit(series(Noise.COUNTER, sizes, n -> n < 10_000 ? 0 : 0.1 * n));

    assertThat(model(fit).growthClass()).isEqualTo("O(n)");
    assertThat(forecast(fit).value()).isCloseTo(100_000, within(1000.0));
    assertThat(fit.breaks()).hasSize(1);
  }

  @Test
  void theSizeThatBreaksALimitIsInterpolatedBetweenMeasuredRungs() {
    GrowthFit fit = fit(series(Noise.MILLIS, THREE, n -> 0.02 * n));

    assertThat(GrowthCurve.breakSize(fit, 800, Direction.AT_MOST, MAXIMUM).orElseThrow())
        .isCloseTo(40_000, within(1.0));
  }

  @Test
  void theSizeThatBreaksALimitIsForecastBeyondTheLastRung() {
    GrowthFit fit = fit(series(Noise.MILLIS, THREE, n -> 100 + 0.002 * n));

    assertThat(GrowthCurve.breakSize(fit, 800, Direction.AT_MOST, MAXIMUM).orElseThrow())
        .isCloseTo(350_000, within(1000.0));
    assertThat(GrowthCurve.breakSize(fit, 8_000, Direction.AT_MOST, MAXIMUM)).isEmpty();
    assertThat(GrowthCurve.breakSize(fit, 50, Direction.AT_MOST, MAXIMUM).orElseThrow())
        .isEqualTo(10_000);
  }

  private static List<Point> points(double... values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Point(THREE[i], values[i]));
    }
    return points;
  }
}
