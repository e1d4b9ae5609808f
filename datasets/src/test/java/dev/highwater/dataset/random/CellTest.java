package dev.highwater.dataset.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellTest {

  @Test
  void theMixingIsThatOfSplitMix64() {
    // A SplitMix64 stream of seed 0 begins so; see xoshiro.di.unimi.it/splitmix64.c.
    assertThat(Cell.mix64(Cell.PHI)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(Cell.mix64(0x3c6ef372fe94f82aL)).isEqualTo(0x6e789e6aa1b965f4L);
  }

  @Test
  void aCellIsItsCoordinates() {
    long key = CellKey.of(42, "public.common_work_item", "title", "value", 1);
    assertThat(key).isEqualTo(0x42c36f0bb978d4d6L);
    assertThat(Cell.draw(key, 0, 0)).isEqualTo(Cell.mix64(Cell.mix64(key)));
    assertThat(Cell.draw(key, 7, 3)).isEqualTo(Cell.mix64(Cell.mix64(key + 7 * Cell.PHI) + 3));
  }

  @Test
  void namesDoNotRunIntoEachOther() {
    assertThat(CellKey.of(1, "ab", "c", "", 1)).isNotEqualTo(CellKey.of(1, "a", "bc", "", 1));
    assertThat(CellKey.of(1, "a", "b", "c", 1)).isNotEqualTo(CellKey.of(1, "a", "b", "c", 2));
    assertThat(CellKey.of(1, "a", "b", "c", 1)).isNotEqualTo(CellKey.of(2, "a", "b", "c", 1));
  }

  @Test
  void unitsAreFromZeroToBelowOne() {
    assertThat(Cell.unit(0)).isZero();
    assertThat(Cell.unit(-1)).isEqualTo(1 - 0x1p-53);
    assertThat(Cell.unit(Long.MIN_VALUE)).isEqualTo(0.5);
  }

  @Test
  void boundedIntegersFillTheirRangeEvenly() {
    long key = new SplittableRandom(5).nextLong();
    long[] counts = new long[10];
    int rows = 100_000;
    for (int row = 0; row < rows; row++) {
      counts[(int) Cell.below(Cell.draw(key, row, 0), 10)]++;
    }
    assertThat(Goodness.chiSquare(counts, row -> rows / 10.0))
        .isLessThan(27.9); // 9 d.f., p = 0.001
    assertThat(Cell.below(-1, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void drawsOfNeighbouringRowsAndDrawsAreUncorrelated() {
    double rows = 0;
    double draws = 0;
    int n = 100_000;
    for (int row = 0; row < n; row++) {
      double here = Cell.unit(Cell.draw(9, row, 0)) - 0.5;
      rows += here * (Cell.unit(Cell.draw(9, row + 1, 0)) - 0.5);
      draws += here * (Cell.unit(Cell.draw(9, row, 1)) - 0.5);
    }
    // The deviation of each sum of products is sqrt(n) / 12.
    assertThat(Math.abs(rows)).isLessThan(4 * Math.sqrt(n) / 12);
    assertThat(Math.abs(draws)).isLessThan(4 * Math.sqrt(n) / 12);
  }
}
