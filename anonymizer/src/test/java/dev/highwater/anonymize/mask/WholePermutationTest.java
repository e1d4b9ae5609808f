package dev.highwater.anonymize.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.key.MaskingKey;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholePermutationTest {

  private static final MaskingKey KEY = MaskingKey.of(new byte[16]);

  @Test
  void aSmallTierIsPermutedWithoutACollision() {
    WholePermutation permutation = new WholePermutation(KEY, "person", true);
    BitSet images = new BitSet();
    int fixed = 0;
    for (int i = 0; i < 1 << 14; i++) {
      long image = permutation.apply(i);
      assertThat(image).isBetween(0L, (1L << 14) - 1);
      images.set((int) image);
      fixed += image == i ? 1 : 0;
    }

    assertThat(images.cardinality()).isEqualTo(1 << 14);
    // A random permutation has one fixed point on average.
    assertThat(fixed).isLessThan(8);
  }

  @Test
  void numbersOfAnySizeStayDistinctAndInTheirTier() {
    WholePermutation permutation = new WholePermutation(KEY, "person", false);
    Set<Long> images = new HashSet<>();
    long[] bounds = {0, 1L << 30, 1L << 52};
    for (long bound : bounds) {
      for (long i = 0; i < 5_000; i++) {
        assertThat(images.add(permutation.apply(bound + i))).isTrue();
        assertThat(images.add(permutation.apply(~(bound + i)))).isTrue();
        assertThat(permutation.apply(bound + i)).isGreaterThanOrEqualTo(bound);
        assertThat(permutation.apply(~(bound + i))).isNegative();
      }
    }
    assertThat(permutation.apply((1L << 30) - 1)).isLessThan(1L << 30);
    assertThat(permutation.apply((1L << 52) - 1)).isLessThan(1L << 52);
    assertThat(permutation.apply(Long.MAX_VALUE)).isGreaterThanOrEqualTo(1L << 52);
  }

  @ParameterizedTest
  @CsvSource({"person, visit", "person, person2"})
  void domainsHaveNothingInCommon(String one, String other) {
    WholePermutation first = new WholePermutation(KEY, one, false);
    WholePermutation second = new WholePermutation(KEY, other, false);
    int equal = 0;
    for (int i = 1; i < 2_000; i++) {
      equal += first.apply(i) == second.apply(i) ? 1 : 0;
    }
    assertThat(equal).isZero();
  }
}
