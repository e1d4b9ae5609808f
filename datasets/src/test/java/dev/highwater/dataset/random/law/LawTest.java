package dev.highwater.dataset.random.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LawTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /// A changed algorithm is a new version of a generator, so these numbers never change.
  @Test
  void theFirstValuesOfEachLawAreKnown() {
    Map<Law, List<Long>> known =
        Map.ofEntries(
            Map.entry(new Law.Constant(7), List.of(7L, 7L, 7L, 7L, 7L, 7L)),
            Map.entry(new Law.Uniform(-1000, 1000), List.of(-463L, 394L, 246L, -294L, 305L, 762L)),
            Map.entry(
                new Law.Normal(500, 90, -INFINITE, 700),
                List.of(443L, 544L, 526L, 464L, 533L, 600L)),
            Map.entry(
                new Law.LogNormal(1_722, 0.85, 12, 90_480),
                List.of(1019L, 2668L, 2247L, 1249L, 2401L, 4687L)),
            Map.entry(new Law.Zipf(1.07, 0, 9_999), List.of(348L, 5L, 10L, 140L, 7L, 0L)),
            Map.entry(new Law.Poisson(4.5, 0, 100), List.of(2L, 5L, 4L, 2L, 4L, 6L)),
            Map.entry(new Law.NegativeBinomial(6, 0.5, 1, 1_000), List.of(2L, 7L, 6L, 2L, 6L, 14L)),
            Map.entry(new Law.Geometric(9, 0, 1_000), List.of(1L, 9L, 7L, 2L, 8L, 16L)),
            Map.entry(new Law.Weighted(List.of(5.0, 3.0, 2.0)), List.of(0L, 2L, 1L, 1L, 0L, 0L)),
            Map.entry(
                Law.Histogram.equalDepth(List.of(0.0, 9.0, 1e6)),
                List.of(7L, 426048L, 78290L, 2L, 396166L, 10800L)));
    known.forEach((law, values) -> assertThat(first(law)).as(law.toString()).isEqualTo(values));
  }

  private static List<Long> first(Law law) {
    Sampler sampler = law.sampler();
    List<Long> values = new ArrayList<>();
    for (long row = 0; row < 6; row++) {
      values.add(sampler.sample(20251009, row));
    }
    return values;
  }

  static final List<ThrowingCallable> IMPOSSIBLE =
      List.of(
          () -> new Law.Constant(Double.NaN),
          () -> new Law.Uniform(2, 1),
          () -> new Law.Normal(0, 0, 0, 1),
          () -> new Law.Normal(INFINITE, 1, 0, 1),
          () -> new Law.Normal(0, 1, 1, 0),
          () -> new Law.LogNormal(0, 1, 0, 1),
          () -> new Law.LogNormal(1, 1, -1, 1),
          () -> new Law.Zipf(0, 1, 2),
          () -> new Law.Zipf(1, 2, 1),
          () -> new Law.Zipf(1, Long.MIN_VALUE, Long.MAX_VALUE),
          () -> new Law.Poisson(0, 0, 1),
          () -> new Law.Poisson(1e7, 0, 1),
          () -> new Law.Poisson(1, -3, -1),
          () -> new Law.NegativeBinomial(1, -1, 0, 1),
          () -> new Law.Geometric(1, 1, 0),
          () -> new Law.Weighted(List.of()),
          () -> new Law.Weighted(List.of(0.0)),
          () -> new Law.Weighted(List.of(1.0, -1.0)),
          () -> new Law.Histogram(List.of(1.0), List.of(1.0)),
          () -> new Law.Histogram(List.of(1.0, 0.0), List.of(1.0)));

  @ParameterizedTest
  @FieldSource("IMPOSSIBLE")
  void anImpossibleLawIsRefusedWhereItIsWritten(ThrowingCallable law) {
    assertThatThrownBy(law)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This law cannot be drawn from: ");
  }
}
