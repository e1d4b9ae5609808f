package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  @ParameterizedTest
  @CsvSource({
    "5, 1, 9, 5",
    "0, 1, 9, 2",
    "12, 1, 9, 6",
    "100, 1, 9, 1",
    "-100, 1, 9, 8",
    "3, 7, 7, 7",
    "9, 7, 2, 7",
  })
  void whatLiesOutsideIsFoldedIn(long x, long low, long high, long folded) {
    assertThat(Limits.fold(x, low, high)).isEqualTo(folded);
  }

  @Test
  void aMissingLimitIsNone() {
    assertThat(Limits.fold(-4, NULL, 9)).isEqualTo(-4);
    assertThat(Limits.fold(-4, 0, NULL)).isEqualTo(4);
    assertThat(Limits.fold(12, NULL, 9)).isEqualTo(6);
    assertThat(Limits.fold(12, NULL, NULL)).isEqualTo(12);
  }

  @Test
  void everyValueEndsWithinTheLimits() {
    for (long x = -200; x < 200; x++) {
      assertThat(Limits.fold(x, -3, 11)).isBetween(-3L, 11L);
    }
  }
}
