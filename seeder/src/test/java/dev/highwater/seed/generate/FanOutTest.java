package dev.highwater.seed.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.random.Cell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FanOutTest {

  private static final int PARENTS = 1_000;

  /// Many parents without children, a few with many.
  private static final Term.OfLong COUNT =
      parent ->
          Cell.below(Cell.draw(1, parent, 0), 4) == 0 ? parent % 7 + 300 * (parent % 97 / 96) : 0;

  private final long[] atGrid = new long[3];
  private final Extent parents = new Extent(PARENTS, new long[] {10, 10, 500});
  private final FanOutIndex index = FanOutIndex.build(parents, COUNT, atGrid);
  private final List<Long> parentOf = new ArrayList<>();

  FanOutTest() {
    for (long parent = 0; parent < PARENTS; parent++) {
      for (long child = 0; child < COUNT.at(parent); child++) {
        parentOf.add(parent);
      }
    }
  }

  @Test
  void everyChildFindsItsParentInOrder() {
    FanOut fanOut = new FanOut(index, COUNT);
    for (int child = 0; child < parentOf.size(); child++) {
      assertThat(fanOut.parent(child)).isEqualTo(parentOf.get(child));
    }
    assertThat(index.children()).isEqualTo(parentOf.size());
  }

  @Test
  void everyChildFindsItsParentInAnyOrder() {
    FanOut fanOut = new FanOut(index, COUNT);
    for (int i = 0; i < 5_000; i++) {
      int child = (int) Cell.below(Cell.draw(2, i, 0), parentOf.size());
      long parent = parentOf.get(child);
      assertThat(fanOut.parent(child)).isEqualTo(parent);
      assertThat(fanOut.siblings(child)).isEqualTo(COUNT.at(parent));
      assertThat(fanOut.first(parent)).isEqualTo(child - fanOut.ordinal(child));
    }
  }

  @Test
  void childrenExistWhereTheirParentsDo() {
    assertThat(atGrid[0]).isEqualTo(parentOf.stream().filter(parent -> parent < 10).count());
    assertThat(atGrid[1]).isEqualTo(atGrid[0]);
    assertThat(atGrid[2]).isEqualTo(parentOf.stream().filter(parent -> parent < 500).count());
  }
}
