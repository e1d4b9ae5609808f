package dev.highwater.dataset.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrowingGridTest {

  @Property(tries = 300)
  void pointsDifferExistAtTheRowsLevelAndUseUpTheGrid(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int axes, @ForAll boolean inRounds) {
    Layout layout = Layout.random(seed, axes, inRounds);
    GrowingGrid grid = layout.upTo(layout.levels());
    Set<List<Long>> seen = new HashSet<>();
    for (long row = 0; row < layout.rows[layout.levels() - 1] + 40; row++) {
      List<Long> point = layout.point(grid, row, layout.levels());
      if (point.isEmpty()) {
        long[] sides = layout.sizes[layout.level(row)];
        assertThat(GrowingGrid.points(sides)).isLessThanOrEqualTo(seen.size());
      } else {
        assertThat(seen.add(point)).as("row %d gets %s again", row, point).isTrue();
        assertThat(layout.exists(point, layout.level(row))).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void aSmallerGridIsAPrefixOfALarger(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int axes, @ForAll boolean inRounds) {
    Layout layout = Layout.random(seed, axes, inRounds);
    GrowingGrid large = layout.upTo(layout.levels());
    for (int levels = 1; levels < layout.levels(); levels++) {
      GrowingGrid small = layout.upTo(levels);
      for (long row = 0; row < layout.rows[levels]; row++) {
        assertThat(layout.point(small, row, levels))
            .isEqualTo(layout.point(large, row, layout.levels()));
      }
    }
  }

  @Test
  void roundsAreDealtOneAfterTheOther() {
    long[][] sizes = {{10, 100}};
    GrowingGrid grid = GrowingGrid.of(7, sizes, new long[] {25}, true);
    for (long row = 0; row < 25; row++) {
      assertThat(grid.point(row) % 100).isEqualTo(row / 10);
    }
  }

  @Test
  void endlessGridsStopGrowingRatherThanOverflow() {
    long[][] sizes =
        GrowingGrid.sizes(
            new long[][] {{1L << 40, 1L << 40, 8}, {1L << 41, 1L << 41, 8}, {1L << 42, 3, 8}});

    assertThat(sizes[0]).containsExactly(1L << 20, 1L << 20, 8);
    assertThat(sizes[1]).containsExactly(sizes[0]);
    GrowingGrid grid = GrowingGrid.of(1, sizes, new long[] {1_000, 2_000, 4_000}, false);
    Set<Long> points = new HashSet<>();
    for (long row = 0; row < 10_000; row++) {
      points.add(grid.point(row));
    }
    assertThat(points).hasSize(10_000).doesNotContain(-1L);
  }

  @Test
  void aBillionRowsAreDealtFromTheirNumberAlone() {
    long[][] sizes = {{1_000_000, 5_000}};
    GrowingGrid grid = GrowingGrid.of(3, sizes, new long[] {1_000_000_000}, false);
    Set<Long> points = new HashSet<>();
    for (long row = 999_900_000; row < 1_000_000_000; row++) {
      points.add(grid.point(row));
    }
    assertThat(points).hasSize(100_000);
  }

  /// A grid that grows by chance, and the rows of the table that fills it.
  private static final class Layout {

    private final long key;
    private final boolean inRounds;
    private final long[][] sizes;
    private final long[] rows;

    private Layout(long key, boolean inRounds, long[][] sizes, long[] rows) {
      this.key = key;
      this.inRounds = inRounds;
      this.sizes = sizes;
      this.rows = rows;
    }

    static Layout random(long seed, int axes, boolean inRounds) {
      Random random = new Random(seed);
      int levels = 1 + random.nextInt(6);
      int sides = inRounds ? axes + 1 : axes;
      long[][] asked = new long[levels][sides];
      long[] rows = new long[levels];
      for (int axis = 0; axis < sides; axis++) {
        boolean constant = random.nextBoolean() || (inRounds && axis == sides - 1);
        long side = (long) random.nextInt(6) + (axes == 1 ? 10 : 0);
        for (int level = 0; level < levels; level++) {
          side += constant ? 0 : random.nextInt(5);
          asked[level][axis] = side;
        }
      }
      long sum = random.nextInt(40);
      for (int level = 0; level < levels; level++) {
        rows[level] = sum;
        sum += random.nextInt(25);
      }
      return new Layout(seed, inRounds, GrowingGrid.sizes(asked), rows);
    }

    int levels() {
      return sizes.length;
    }

    GrowingGrid upTo(int levels) {
      return GrowingGrid.of(
          key, Arrays.copyOf(sizes, levels), Arrays.copyOf(rows, levels), inRounds);
    }

    int level(long row) {
      int level = 0;
      while (level + 1 < rows.length && rows[level + 1] <= row) {
        level++;
      }
      return level;
    }

    /// The sides of a row's point, or none where no point is left for it.
    List<Long> point(GrowingGrid grid, long row, int levels) {
      long point = grid.point(row);
      if (point < 0) {
        return List.of();
      }
      List<Long> sides = new ArrayList<>();
      for (int axis = sizes[0].length - 1; axis >= 0; axis--) {
        long radix = sizes[levels - 1][axis];
        sides.addFirst(point % radix);
        point /= radix;
      }
      return sides;
    }

    boolean exists(List<Long> point, int level) {
      for (int axis = 0; axis < point.size(); axis++) {
        if (point.get(axis) >= sizes[level][axis]) {
          return false;
        }
      }
      return true;
    }
  }
}
