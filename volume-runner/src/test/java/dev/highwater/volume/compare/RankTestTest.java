package dev.highwater.volume.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankTestTest {

  @Test
  void threeAgainstThreeProveAtMostOneInTwenty() {
    RankTest test = RankTest.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});

    assertThat(test.p()).isCloseTo(1.0 / 20, within(1e-12));
    assertThat(test.leastP()).isCloseTo(1.0 / 20, within(1e-12));
    assertThat(test.superiority()).isEqualTo(1);
    assertThat(test.delta()).isEqualTo(1);
  }

  /// Mann and Whitney 1947, table I: for n = 5, m = 4 the probability of U ≤ 3 is 0.056.
  @Test
  void thePublishedTableIsMet() {
    double[] five = {1, 2, 3, 4, 8};
    double[] four = {5, 6, 7, 9};
    RankTest test = RankTest.of(five, four);

    // U of the second sample is 17 of 20, so the other's is 3.
    assertThat(test.superiority()).isEqualTo(17.0 / 20);
    assertThat(test.p()).isCloseTo(0.056, within(0.0005));
  }

  @Test
  void equalSamplesProveNothing() {
    double[] same = {3, 3, 3, 3, 3};

    assertThat(RankTest.of(same, same).p()).isEqualTo(1);
    assertThat(RankTest.of(same, same).delta()).isZero();
    assertThat(RankTest.of(same, same).ratio()).isEqualTo(1);
  }

  @Test
  void theRatioIsTheFactorBetweenTheSamples() {
    double[] times = {10, 11, 12, 13, 14, 15, 16};
    double[] slower = IntStream.range(0, 7).mapToDouble(i -> times[i] * 1.5).toArray();

    assertThat(RankTest.of(times, slower).ratio()).isCloseTo(1.5, within(0.05));
  }

  /// The exact distribution and the normal one agree where both may be used.
  @Test
  void manyValuesAreJudgedByTheNormalDistribution() {
    SplittableRandom random = new SplittableRandom(7);
    double[] first = random.doubles(29, 1, 2).toArray();
    double[] second = random.doubles(29, 1.1, 2.1).toArray();
    double[] third = random.doubles(40, 1, 2).toArray();
    double[] fourth = random.doubles(40, 1.25, 2.25).toArray();

    assertThat(RankTest.of(first, second).p()).isBetween(0.0, 0.5);
    assertThat(RankTest.of(third, fourth).p()).isBetween(0.0, 0.05);
  }

  @Test
  void holmsCorrectionMultipliesTheSmallestByTheirNumberAndKeepsTheOrder() {
    double[] adjusted = Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005});

    assertThat(adjusted[3]).isCloseTo(0.02, within(1e-12));
    assertThat(adjusted[0]).isCloseTo(0.03, within(1e-12));
    assertThat(adjusted[2]).isCloseTo(0.06, within(1e-12));
    assertThat(adjusted[1]).isCloseTo(0.06, within(1e-12));
  }
}
