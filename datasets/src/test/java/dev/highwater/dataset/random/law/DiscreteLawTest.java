package dev.highwater.dataset.random.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.random.Goodness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreteLawTest {

  private static final int ROWS = 200_000;

  private static void fits(Law law, int min, int max, IntToDoubleFunction weight) {
    Sampler sampler = law.sampler();
    int classes = max - min + 1;
    long[] counts = new long[classes];
    for (long row = 0; row < ROWS; row++) {
      counts[(int) (sampler.sample(23, row) - min)]++;
    }
    double sum = 0;
    for (int k = min; k <= max; k++) {
      sum += weight.applyAsDouble(k);
    }
    double scale = ROWS / sum;
    assertThat(Goodness.chiSquare(counts, i -> weight.applyAsDouble(min + i) * scale))
        .isLessThan(Goodness.limit(Math.max(1, classes - 1)));
  }

  private static double logFactorial(double k) {
    double sum = 0;
    for (int i = 2; i <= k; i++) {
      sum += Math.log(i);
    }
    return sum;
  }

  @Test
  void theUniformLawFits() {
    fits(new Law.Uniform(-3, 6), -3, 6, k -> 1);
  }

  @Test
  void theUniformLawReachesBothEndsOfAllIntegers() {
    Sampler all = new Law.Uniform(Long.MIN_VALUE, Long.MAX_VALUE).sampler();
    assertThat(all.sample(1, 0)).isNotEqualTo(all.sample(1, 1));
    assertThat(new Law.Uniform(7, 7).sampler().sample(1, 0)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "1.07, 1000", "0.5, 50", "2.5, 30", "3, 1", "0.01, 20", "1.0000001, 64"})
  void zipfsLawFits(double exponent, int ranks) {
    fits(new Law.Zipf(exponent, 1, ranks), 1, ranks, k -> Math.pow(k, -exponent));
  }

  @Test
  void zipfsLawMayBeginAnywhere() {
    fits(new Law.Zipf(1.2, -4, 5), -4, 5, k -> Math.pow(k + 5, -1.2));
  }

  @Test
  void zipfsLawOverFewerRanksIsTheLawMadeForThem() {
    ZipfSampler large = new Law.Zipf(1.1, 0, 1_000_000_000_000L).sampler();
    ZipfSampler small = new Law.Zipf(1.1, 0, 99).sampler();
    for (long row = 0; row < 10_000; row++) {
      assertThat(large.sample(5, row, 100)).isEqualTo(small.sample(5, row));
      assertThat(large.sample(5, row)).isBetween(0L, 1_000_000_000_000L);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.7, 3, 12.5, 200})
  void poissonsLawFits(double mean) {
    fits(
        new Law.Poisson(mean, 0, Long.MAX_VALUE),
        0,
        (int) (mean * 2 + 40),
        k -> Math.exp(k * Math.log(mean) - mean - logFactorial(k)));
  }

  @Test
  void boundsOfCountsSpreadWhatIsCutOff() {
    fits(new Law.Poisson(2, 1, 4), 1, 4, k -> Math.exp(k * Math.log(2) - logFactorial(k)));
    fits(new Law.Poisson(2, 9, 12), 9, 12, k -> Math.exp(k * Math.log(2) - logFactorial(k)));
  }

  @Test
  void aMillionEventsAreDrawnToo() {
    Sampler sampler = new Law.Poisson(1_000_000, 0, Long.MAX_VALUE).sampler();
    double sum = 0;
    for (long row = 0; row < 1_000; row++) {
      sum += sampler.sampleDouble(1, row);
    }
    // The deviation of the mean of 1,000 counts is 1000 / sqrt(1000), about 32.
    assertThat(sum / 1_000).isBetween(1_000_000 - 130.0, 1_000_000 + 130.0);
  }

  @Test
  void theGeometricLawFits() {
    fits(new Law.Geometric(3, 0, 200), 0, 200, k -> Math.pow(0.75, k));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 2, 6.5})
  void theNegativeBinomialLawFits(double dispersion) {
    double failure = 8 / (8 + dispersion);
    double[] weights = new double[400];
    weights[0] = 1;
    for (int k = 1; k < weights.length; k++) {
      weights[k] = weights[k - 1] * (k - 1 + dispersion) / k * failure;
    }
    fits(new Law.NegativeBinomial(8, dispersion, 0, 399), 0, 399, k -> weights[k]);
  }

  @Test
  void weightsAreKept() {
    List<Double> weights = List.of(40.0, 0.0, 25.0, 34.9, 0.1);
    fits(new Law.Weighted(weights), 0, 4, k -> weights.get(k));
    assertThat(new Law.Weighted(List.of(0.0, 1.0, 0.0)).sampler().sample(1, 1)).isEqualTo(1);
  }

  @Test
  void manyWeightsAreKept() {
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      weights.add(1.0 + i % 7);
    }
    fits(new Law.Weighted(weights), 0, 999, k -> weights.get(k));
  }
}
