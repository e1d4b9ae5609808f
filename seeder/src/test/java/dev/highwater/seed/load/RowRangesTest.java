package dev.highwater.seed.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.LoadedRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowRangesTest {

  private static final QualifiedName TABLE = new QualifiedName("public", "t");

  @Test
  void cutsAnEmptyTableAtMultiplesOfTheRangeSize() {
    assertThat(RowRanges.missing(TABLE, 2_500, 1_000, List.of()))
        .containsExactly(range(0, 1_000), range(1_000, 1_000), range(2_000, 500));
  }

  @Test
  void beginsGrowthWhereTheSmallerScaleEnded() {
    assertThat(
            RowRanges.missing(TABLE, 2_500, 1_000, List.of(loaded(0, 1_000), loaded(1_000, 300))))
        .containsExactly(range(1_300, 700), range(2_000, 500));
  }

  @Test
  void fillsTheGapsAKillLeft() {
    assertThat(
            RowRanges.missing(
                TABLE, 4_000, 1_000, List.of(loaded(3_000, 1_000), loaded(1_000, 1_000))))
        .containsExactly(range(0, 1_000), range(2_000, 1_000));
  }

  @Test
  void hasNothingLeftOfALoadedTable() {
    assertThat(RowRanges.missing(TABLE, 1_000, 300, List.of(loaded(0, 1_000)))).isEmpty();
    assertThat(RowRanges.missing(TABLE, 0, 300, List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void missingAndLoadedTogetherAreEveryRowOnce(long seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(5_000);
    int rangeRows = 1 + random.nextInt(700);
    List<LoadedRange> loaded = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int first = random.nextInt(100); first < rows; ) {
      int count = Math.min(1 + random.nextInt(300), rows - first);
      loaded.add(loaded(first, count));
      seen.set(first, first + count);
      first += count + random.nextInt(200);
    }
    for (RowRange range : RowRanges.missing(TABLE, rows, rangeRows, loaded)) {
      int first = Math.toIntExact(range.first());
      int end = Math.toIntExact(range.end());
      assertThat(seen.get(first, end).cardinality()).isZero();
      assertThat(first / rangeRows).isEqualTo((end - 1) / rangeRows);
      seen.set(first, end);
    }
    assertThat(seen.cardinality()).isEqualTo(rows);
  }

  private static RowRange range(long first, long count) {
    return new RowRange(TABLE, first, count);
  }

  private static LoadedRange loaded(long first, long count) {
    return new LoadedRange(TABLE, first, new Digest(1, 1, count, count));
  }
}
