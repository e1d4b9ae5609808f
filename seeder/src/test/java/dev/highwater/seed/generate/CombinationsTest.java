package dev.highwater.seed.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values that differ from row to row, of the shop whose purchases and products grow at different
/// rates.
class CombinationsTest {

  private static final String SHOP =
      """
      dataset: shop
      version: 1.0.0
      schema: shop
      asOf: 2025-10-09T00:00:00Z
      scale: {unit: customer, minimum: 100}
      tables:
        customer:
          rows: {ratio: 1}
          columns: {name: "text(uuid(row))", budget: 1.00}
        purchase:
          rows: {ratio: 2}
          columns:
            customer_id: draw(customer)
            amount: 1.00
            bought_on: today
            paid_on: "coalesce(nth(row, today, today + 1), today + 9)"
        item:
          rows: {ratio: 12}
          let: {pair: "%s"}
          columns:
            purchase_id: part(pair, 0)
            product_id: %s
            note: "{'n': %s}"
        product:
          rows: {power: {rows: 20, at: 100, exponent: 0.5, max: 1000}}
          columns: {label: ipv4(row)}
      empty: {aisle: nothing to sell}
      """;

  private static final String PAIRS =
      SHOP.formatted("combination(purchase, product)", "part(pair, 1)", "0");
  private static final String ROUNDS =
      SHOP.formatted("dealt(purchase, 1000)", "draw(product)", "part(pair, 1)");
  private static final String CHILDREN =
      PAIRS
          .replace("rows: {ratio: 12}", "per: purchase\n    count: uniform(0, 12)")
          .replace("combination(purchase, product)", "distinct(product, 3)")
          .replace("part(pair, 0)", "parent")
          .replace("product_id: part(pair, 1)", "product_id: part(pair, 0)")
          .replace("'n': 0", "'n': part(pair, 1)");

  @TempDir Path folder;

  @Test
  void combinationsNeverRepeatAndLeadToRowsThatExist() throws SpecException, IOException {
    Shop shop = Shop.at(400, PAIRS, folder);
    int products = shop.rows("product").size();
    Set<String> pairs = new HashSet<>();
    for (List<String> item : shop.rows("item")) {
      assertThat(pairs.add(item.get(1) + " " + item.get(2))).isTrue();
      assertThat(Integer.parseInt(item.get(1))).isBetween(1, 800);
      assertThat(Integer.parseInt(item.get(2))).isBetween(1, products);
    }
    assertThat(pairs).hasSize(4_800);
  }

  @Test
  void linksMayLeadToEverySoManiethRowAlone() throws SpecException, IOException {
    String every =
        PAIRS
            .replace("combination(purchase, product)", "combination(every(purchase, 4, 1), 30)")
            .replace("product_id: part(pair, 1)", "product_id: \"draw(every(product, 3, 2))\"")
            .replace("draw(customer)", "\"row(every(customer, 2, 1), row % 50)\"");

    Shop shop = Shop.at(400, every, folder);

    Set<String> pairs = new HashSet<>();
    for (List<String> item : shop.rows("item")) {
      assertThat((Integer.parseInt(item.get(1)) - 1) % 4).isEqualTo(1);
      assertThat((Integer.parseInt(item.get(2)) - 1) % 3).isEqualTo(2);
      pairs.add(item.get(1));
    }
    assertThat(pairs).hasSizeGreaterThan(100);
    assertThat(shop.rows("purchase"))
        .allMatch(purchase -> Integer.parseInt(purchase.get(1)) % 2 == 0);
    assertThat(Shop.problems(100, every.replace("4, 1", "4, 4"), folder))
        .anySatisfy(problem -> assertThat(problem).contains("every(…, 4, 4) has no rows"));
    assertThat(Shop.problems(100, every.replace("3, 2", "3"), folder))
        .anySatisfy(problem -> assertThat(problem).contains("takes a table and two numbers"));
  }

  @Test
  void roundsCountWithinEachParentFromZero() throws SpecException, IOException {
    Set<String> pairs = new HashSet<>();
    int highest = 0;
    for (List<String> item : Shop.at(400, ROUNDS, folder).rows("item")) {
      int round = Integer.parseInt(item.get(3).replaceAll("\\D", ""));
      assertThat(pairs.add(item.get(1) + " " + round)).isTrue();
      if (round > 0) {
        assertThat(pairs).contains(item.get(1) + " " + (round - 1));
      }
      highest = Math.max(highest, round);
    }
    assertThat(highest).as("twelve items a purchase on average").isBetween(6, 30);
  }

  @Test
  void childrenOfOneParentHaveDifferentCombinations() throws SpecException, IOException {
    Set<String> children = new HashSet<>();
    for (List<String> item : Shop.at(400, CHILDREN, folder).rows("item")) {
      assertThat(children.add(item.get(1) + " " + item.get(2) + " " + item.get(3))).isTrue();
      assertThat(item.get(3)).matches("\\{\"n\": [012]}");
    }
    assertThat(children).hasSizeGreaterThan(4_000);
  }

  @Test
  void aSmallerDatasetIsAPrefixOfALarger() throws SpecException, IOException {
    for (String spec : List.of(PAIRS, ROUNDS, CHILDREN)) {
      Shop small = Shop.at(130, spec, folder);
      Shop large = Shop.at(1_700, spec, folder);
      for (String table : List.of("customer", "product", "purchase", "item")) {
        List<List<String>> rows = small.rows(table);
        assertThat(large.rows(table).subList(0, rows.size())).as(table).isEqualTo(rows);
      }
    }
  }

  @Test
  void valuesAreMadeFromTheIndexAlone() throws SpecException, IOException {
    Shop shop = Shop.at(100, PAIRS, folder);

    assertThat(shop.rows("customer").getFirst().get(1))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(shop.rows("customer")).extracting(row -> row.get(1)).doesNotHaveDuplicates();
    assertThat(shop.rows("product"))
        .extracting(row -> row.get(1))
        .startsWith("10.0.0.0", "10.0.0.1");
    assertThat(shop.rows("purchase"))
        .extracting(row -> row.get(4))
        .startsWith("2025-10-09", "2025-10-10", "2025-10-18");
  }

  @Test
  void aCombinationIsNoValueAndHasNoMoreThanItsParts() throws SpecException, IOException {
    String whole = PAIRS.replace("product_id: part(pair, 1)", "product_id: pair");
    String third = PAIRS.replace("product_id: part(pair, 1)", "product_id: part(pair, 2)");

    assertThat(Shop.problems(100, whole, folder))
        .anySatisfy(problem -> assertThat(problem).contains("combination of 2 values"));
    assertThat(Shop.problems(100, third, folder))
        .anySatisfy(problem -> assertThat(problem).contains("has no part 2"));
  }
}
