package dev.highwater.dataset.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 33, 100, 1_000, 6_598, 65_536, 65_537})
  void everyNumberBelowTheCapacityIsHitOnce(int capacity) {
    for (long key = 0; key < 5; key++) {
      var permutation = Permutation.of(key, capacity);
      var seen = new BitSet(capacity);
      for (int i = 0; i < capacity; i++) {
        long image = permutation.apply(i);
        assertThat(permutation.invert(image)).isEqualTo(i);
        seen.set((int) image);
      }
      assertThat(seen.cardinality()).isEqualTo(capacity);
      assertThat(seen.length()).isEqualTo(capacity);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 40, (1L << 40) + 1, (1L << 61) + 12345, 1L << 62})
  void largeCapacitiesInvertToo(long capacity) {
    var permutation = Permutation.of(99, capacity);
    for (long k = 0; k < 1_000; k++) {
      long index = Cell.below(Cell.draw(3, k, 0), capacity);
      long image = permutation.apply(index);
      assertThat(image).isBetween(0L, capacity - 1);
      assertThat(permutation.invert(image)).isEqualTo(index);
    }
  }

  @Test
  void anIndexGoesAnywhereWithTheSameChance() {
    int capacity = 50;
    long[] counts = new long[capacity];
    int keys = 50_000;
    for (int key = 0; key < keys; key++) {
      counts[(int) Permutation.of(key, capacity).apply(7)]++;
    }
    assertThat(Goodness.chiSquare(counts, i -> (double) keys / capacity))
        .isLessThan(Goodness.limit(capacity - 1));
  }

  @Test
  void theOrderOfARunIsLost() {
    var permutation = Permutation.of(1, 10_000);
    int ascents = 0;
    for (int i = 1; i < 10_000; i++) {
      if (permutation.apply(i) > permutation.apply(i - 1)) {
        ascents++;
      }
    }
    // Ascents of a random permutation: mean (n-1)/2, deviation sqrt((n+1)/12), here 29.
    assertThat(ascents).isBetween(5_000 - 120, 5_000 + 120);
  }

  @Test
  void whatLiesOutsideIsRefused() {
    var permutation = Permutation.of(1, 10);
    assertThatThrownBy(() -> permutation.apply(10)).hasMessageContaining("capacity of 10");
    assertThatThrownBy(() -> permutation.invert(-1)).hasMessageContaining("capacity of 10");
    assertThatThrownBy(() -> Permutation.of(1, 0)).hasMessageContaining("1 to 2^62");
    assertThat(permutation.capacity()).isEqualTo(10);
  }
}
