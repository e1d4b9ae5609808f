package dev.highwater.seed.generate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.dataset.spec.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functions whose values are texts of PostgreSQL's types.
class ValueFunctionsTest {

  @TempDir Path folder;

  /// What a formula gives in the first hundred rows.
  private List<String> values(String formula) throws SpecException, IOException {
    String spec =
        """
        dataset: shop
        version: 1.0.0
        schema: shop
        asOf: 2025-10-09T00:00:00Z
        scale: {unit: customer, minimum: 100}
        tables:
          customer:
            rows: {ratio: 1}
            columns:
              name: "%s"
        """
            .formatted(formula);
    return Shop.at(100, spec, folder).rows("customer").stream().map(row -> row.get(1)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'bytes(4)', '\\\\x[0-9a-f]{8}'",
    "'bits(70)', '[01]{70}'",
    "'macaddr()', '[0-9a-f][26ae](:[0-9a-f]{2}){5}'",
    "'macaddr8()', '[0-9a-f][26ae](:[0-9a-f]{2}){7}'",
    "'ipv6()', '2001:db8:[0-9a-f]{4}::[0-9a-f]{4}:[0-9a-f]{4}'",
    "'vector(2)', '\\[(-?(0|1|0\\.[0-9]*[1-9]),?){2}\\]'",
    "'point(uniform(0.0, 9.0), 1)', '\\([0-9]\\.[0-9]{6},1\\.000000\\)'",
    "'polygon(5, 5, 1, 3)', '\\((\\(-?[0-9.]+,-?[0-9.]+\\),?){3}\\)'",
    "'range(1, 5)', '\\[\"1\",\"5\"\\)'",
    "'range(1, null, ''(]'')', '\\(\"1\",\\]'"
  })
  void valuesHaveTheFormOfTheirType(String formula, String form) throws Exception {
    assertThat(values(formula)).allMatch(value -> value.matches(form));
  }

  @Test
  void countedGivesEachValueExactlyAsOftenAsItSays() throws Exception {
    List<String> dealt =
        values("coalesce(text(counted(permuted(row, 100), 3: 60, 5: 30, null: 4, 9)), 'none')");

    assertThat(dealt).filteredOn("3"::equals).hasSize(60);
    assertThat(dealt).filteredOn("none"::equals).hasSize(4);
    assertThat(dealt).filteredOn("9"::equals).hasSize(6);
    assertThat(values("counted(row, 'a': 60, 'b': 39, 'z')")).containsOnlyOnce("z");
    assertThat(values("coalesce(counted(row - 5, 'a': 60, 'b': 10), 'none')"))
        .filteredOn("none"::equals)
        .hasSize(30);
  }

  @Test
  void clusteredGivesGroupsOfTheSizesItSays() throws Exception {
    List<String> groups = values("text(clustered(permuted(row, 100), 1: 20, 5: 6, 25: 2))");

    assertThat(groups.stream().collect(groupingBy(group -> group, counting())).values())
        .hasSize(28)
        .satisfies(sizes -> assertThat(sizes).filteredOn(size -> size == 1).hasSize(20))
        .satisfies(sizes -> assertThat(sizes).filteredOn(size -> size == 5).hasSize(6))
        .satisfies(sizes -> assertThat(sizes).filteredOn(size -> size == 25).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text(quantiles(row, 100, 0, 40, 80, 1000))      | 0    | 973",
        "text(quantiles(row, 100, 0.00, 0.50, 9.99))     | 0.00 | 9.81",
        "text(quantiles(row, 100, date '2024-01-01', date '2024-12-31')) | 2024-01-01 | 2024-12-28"
      })
  void quantilesRiseFromTheFirstBoundToTheLast(String formula, String first, String last)
      throws Exception {
    assertThat(values(formula)).startsWith(first).endsWith(last).doesNotHaveDuplicates();
  }

  @Test
  void aQuarterOfTheValuesLiesBetweenTwoQuartiles() throws Exception {
    List<Long> dealt =
        values("text(quantiles(permuted(row, 100), 100, -50, -10, 0, 3, 900))").stream()
            .map(Long::valueOf)
            .toList();

    assertThat(dealt).filteredOn(value -> value < -10).hasSize(25);
    assertThat(dealt).filteredOn(value -> value >= -10 && value < 0).hasSize(25);
    assertThat(dealt).filteredOn(value -> value >= 3).hasSize(25);
  }

  @ParameterizedTest
  @CsvSource({"bytes(4), 100", "bits(64), 100", "macaddr(), 100", "vector(3), 100"})
  void drawsAreTheirOwnInEveryRow(String formula, int different) throws Exception {
    assertThat(new HashSet<>(values(formula))).hasSize(different);
  }

  @ParameterizedTest
  @CsvSource({
    "isbn13, 978-0-19-000000-4, 978-0-19-000001-1",
    "isbn, 0-19-000000-7, 0-19-000001-5",
    "issn, 0000-0000, 0000-0019",
    "issn13, 977-0000-000-00-3, 977-0000-001-00-0",
    "ean13, 200-000000000-8, 200-000000001-5",
    "ismn13, 979-0-001-00000-0, 979-0-001-00001-7",
    "ismn, M-001-00000-0, M-001-00001-7",
    "upc, 000000000000, 000000000017"
  })
  void numbersOfGoodsHaveTheirCheckDigit(String kind, String first, String second)
      throws Exception {
    assertThat(values("isn('" + kind + "', row)"))
        .startsWith(first, second)
        .doesNotHaveDuplicates();
  }

  @Test
  void geometriesAreExtendedWellKnownBinary() throws Exception {
    assertThat(values("geometry('Point', 4326, 1, 2)"))
        .containsOnly("0101000020E6100000000000000000F03F0000000000000040");
    assertThat(values("geometry('MultiPointZ', 0, 1, 2)"))
        .containsOnly(
            "0104000080010000000101000080000000000000F03F00000000000000400000000000000000");
  }

  @Test
  void placesOnEarthLieOnItsSurface() throws Exception {
    assertThat(values("earth(uniform(-90.0, 90.0), uniform(-180.0, 180.0))"))
        .allSatisfy(
            place ->
                assertThat(
                        Math.sqrt(
                            Arrays.stream(place.substring(1, place.length() - 1).split(", "))
                                .mapToDouble(Double::parseDouble)
                                .map(x -> x * x)
                                .sum()))
                    .isCloseTo(6_378_168, within(0.01)));
  }

  @Test
  void listsHaveFromSoManyToSoManyElementsDrawnEachOnItsOwn() throws Exception {
    List<String> lists = values("text(list(0, 3, uniform(1, 1000000)))");

    assertThat(lists).contains("[]").allMatch(list -> list.matches("\\[(\\d+(, \\d+){0,2})?]"));
    assertThat(lists)
        .filteredOn(list -> list.contains(","))
        .hasSizeGreaterThan(20)
        .allMatch(list -> !list.matches("\\[(\\d+), \\1.*"));
  }

  @Test
  void aSpanGoesUpFromWhereItBegins() throws Exception {
    assertThat(values("span(uniform(1, 1000), uniform(1, 9))"))
        .allSatisfy(
            range -> {
              String[] bounds = range.replaceAll("[\\[\")]", "").split(",", -1);
              assertThat(Integer.parseInt(bounds[1]) - Integer.parseInt(bounds[0])).isBetween(1, 9);
            });
  }
}
