package dev.highwater.dataset.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PsgcTest {

  private static ReferenceTable[] levels = new ReferenceTable[0];

  @BeforeAll
  static void load() {
    levels =
        new ReferenceTable[] {
          ReferenceTable.load("psgc/regions"),
          ReferenceTable.load("psgc/provinces"),
          ReferenceTable.load("psgc/city_municipalities"),
          ReferenceTable.load("psgc/barangays")
        };
  }

  @Test
  void theNationIsWhole() {
    assertThat(levels).extracting(ReferenceTable::rows).containsExactly(18, 118, 1_656, 42_011);
  }

  @Test
  void childrenAreContiguousInTheOrderOfTheirParents() {
    for (int level = 1; level < levels.length; level++) {
      long[] parents = levels[level].number("parent");
      assertThat(parents).isSorted();
      assertThat(parents[0]).isZero();
      assertThat(parents[parents.length - 1]).isEqualTo(levels[level - 1].rows() - 1);
    }
  }

  @Test
  void theFourRegionsOfTheOfficeAreAPrefix() {
    int[] prefix = {4, 24, 282, 6_595};
    for (int level = 1; level < levels.length; level++) {
      long[] parents = levels[level].number("parent");
      assertThat(parents[prefix[level] - 1]).isEqualTo(prefix[level - 1] - 1);
      assertThat(parents[prefix[level]]).isEqualTo(prefix[level - 1]);
    }
    assertThat(levels[0].values("slug")).startsWith("IX", "X", "XI", "XII");
  }

  @Test
  void suluBelongsToTheZamboangaPeninsula() {
    int sulu = levels[1].values("name").indexOf("Sulu");
    assertThat(levels[1].number("parent")[sulu]).isZero();
  }

  @Test
  void slugsAreUniqueAndFit() {
    for (ReferenceTable level : levels) {
      assertThat(new HashSet<>(level.values("slug"))).hasSize(level.rows());
      assertThat(level.values("slug")).allMatch(slug -> slug.matches("[A-Z0-9-]{1,64}"));
    }
    assertThat(levels[0].text("slug").longest()).isLessThanOrEqualTo(10);
  }

  @Test
  void populationsAddUp() {
    for (int level = 1; level < levels.length; level++) {
      long[] sums = new long[levels[level - 1].rows()];
      long[] parents = levels[level].number("parent");
      long[] people = levels[level].number("population");
      IntStream.range(0, parents.length).forEach(i -> sums[(int) parents[i]] += people[i]);
      assertThat(levels[level - 1].number("population")).isEqualTo(sums);
    }
  }

  @Test
  void barangaysAreAsLargeAsTheOfficeKnowsThem() {
    long[] people = Arrays.copyOf(levels[3].number("population"), 6_595);
    Arrays.sort(people);
    assertThat(people[0]).isEqualTo(12);
    assertThat(people[6_594 / 2]).isBetween(1_700L, 1_745L);
    assertThat(people[6_594 * 95 / 100]).isBetween(9_000L, 9_350L);
    assertThat(people[6_594]).isEqualTo(90_480);
  }

  @Test
  void countsOfChildrenAreTrue() {
    String[] counts = {"provinces", "municipalities", "barangays"};
    for (int level = 1; level < levels.length; level++) {
      long[] found = new long[levels[level - 1].rows()];
      for (long parent : levels[level].number("parent")) {
        found[(int) parent]++;
      }
      assertThat(levels[level - 1].number(counts[level - 1])).isEqualTo(found);
    }
  }
}
