package dev.highwater.seed.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of a small invented shop, looked at as the values that COPY would carry.
class GenerationTest {

  private static final String SHOP =
      """
      dataset: shop
      version: 1.0.0
      schema: shop
      asOf: 2025-10-09T00:00:00Z
      scale: {unit: customer, minimum: 100}
      forests:
        aisle_tree: {block: 50, size: "uniform(1, 12)", depth: 3, children: 2}
      tables:
        customer:
          rows: {ratio: 1}
          columns:
            name: "f'{pool(given_names)} {row}'"
            budget: lognormal(5000.00, 0.8, 100.00, 99999.99)
        purchase:
          per: customer
          count: geometric(2.5)
          columns:
            customer_id: parent
            amount: share(parent.budget, 0.5, 1.0)
            bought_on: date_between(date '2025-01-01', today)
            paid_on: bought_on + uniform(0, 30)
        item:
          per: purchase
          count: uniform(1, 3)
          columns:
            purchase_id: parent
            product_id: distinct(product)
            note: "{'product': product.label, 'z': ordinal, 'aa': null}"
        product:
          rows: {power: {rows: 20, at: 100, exponent: 0.5, max: 1000}}
          columns:
            label: "f'P-{code(row, 4)}'"
        aisle:
          nodes: aisle_tree
          columns:
            parent_id: node.parent
            depth: "if(node.parent is null, 0, node.parent.depth + 1)"
            path: "if(node.parent is null, pad(node.ordinal, 2), f'{node.parent.path}.{pad(node.ordinal, 2)}')"
      """;

  @TempDir Path folder;

  @Test
  void aSmallerDatasetIsAPrefixOfALarger() throws SpecException, IOException {
    Shop small = Shop.at(100, SHOP, folder);
    Shop large = Shop.at(1_700, SHOP, folder);

    for (String table : Shop.TABLES) {
      List<List<String>> rows = small.rows(table);
      assertThat(rows).as(table).isNotEmpty();
      assertThat(large.rows(table).subList(0, rows.size())).as(table).isEqualTo(rows);
    }
  }

  @Test
  void rowsAreTheSameInAnyOrder() throws SpecException, IOException {
    Shop shop = Shop.at(300, SHOP, folder);
    for (String table : Shop.TABLES) {
      List<List<String>> forwards = shop.rows(table);
      List<List<String>> backwards = new ArrayList<>();
      Shop.Reader reader = shop.open(table);
      for (int row = forwards.size() - 1; row >= 0; row--) {
        backwards.addFirst(reader.row(row));
      }
      assertThat(backwards).as(table).isEqualTo(forwards);
    }
  }

  @Test
  void sharesOfChildrenStayWithinTheParentsTotalToTheCent() throws SpecException, IOException {
    Shop shop = Shop.at(400, SHOP, folder);
    List<List<String>> customers = shop.rows("customer");
    long[] spent = new long[customers.size()];
    for (List<String> purchase : shop.rows("purchase")) {
      long amount = Shop.cents(purchase.get(2));
      assertThat(amount).isPositive();
      spent[Integer.parseInt(purchase.get(1)) - 1] += amount;
    }
    for (int i = 0; i < spent.length; i++) {
      long budget = Shop.cents(customers.get(i).get(2));
      assertThat(spent[i]).isLessThanOrEqualTo(budget);
      if (spent[i] > 0) {
        assertThat(spent[i]).isGreaterThanOrEqualTo(budget / 2 - 1);
      }
    }
  }

  @Test
  void distinctLinksNeverRepeatWithinAParentAndAlwaysExist() throws SpecException, IOException {
    Shop shop = Shop.at(600, SHOP, folder);
    int products = shop.rows("product").size();
    Set<String> pairs = new HashSet<>();
    for (List<String> item : shop.rows("item")) {
      assertThat(pairs.add(item.get(1) + " " + item.get(2))).isTrue();
      assertThat(Integer.parseInt(item.get(2))).isBetween(1, products);
    }
  }

  @Test
  void jsonHasTheOrderInWhichPostgresqlKeepsIt() throws SpecException, IOException {
    assertThat(Shop.at(100, SHOP, folder).rows("item").getFirst().get(3))
        .matches("\\{\"z\": 0, \"aa\": null, \"product\": \"P-[0-9A-Z]{4}\"}");
  }

  @Test
  void aColumnMayReadItselfInTheParentOfATree() throws SpecException, IOException {
    List<List<String>> aisles = Shop.at(100, SHOP, folder).rows("aisle");
    for (List<String> aisle : aisles) {
      String path = aisle.get(3);
      if (aisle.get(1).equals("null")) {
        assertThat(aisle.get(2)).isEqualTo("0");
      } else {
        List<String> parent = aisles.get(Integer.parseInt(aisle.get(1)) - 1);
        assertThat(path).startsWith(parent.get(3) + ".");
        assertThat(aisle.get(2)).isEqualTo("" + (Integer.parseInt(parent.get(2)) + 1));
      }
    }
    assertThat(aisles).hasSize(100);
  }

  @Test
  void circlesAreNamed() throws SpecException, IOException {
    String circular =
        SHOP.replace("bought_on: date_between(date '2025-01-01', today)", "bought_on: paid_on");

    assertThat(Shop.problems(100, circular, folder))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("depends on itself: purchase.paid_on → purchase.bought_on"));
  }

  @Test
  void everyMistakeInFormulasIsReportedAtOnce() throws SpecException, IOException {
    String wrong =
        SHOP.replace("product: product.label", "x: y")
            .replace("count: uniform(1, 3)", "count: unifrm(1, 3)")
            .replace("pool(given_names)", "pool(no_such_pool)");

    assertThat(Shop.problems(100, wrong, folder))
        .anySatisfy(problem -> assertThat(problem).contains("no function 'unifrm'"));
    assertThat(
            Shop.problems(
                100,
                SHOP.replace("row}'", "rwo}'").replace("ordinal, 'aa'", "parent.x, 'aa'"),
                folder))
        .anySatisfy(problem -> assertThat(problem).contains("'rwo'"))
        .anySatisfy(problem -> assertThat(problem).contains("purchase has no column or let 'x'"));
  }
}
