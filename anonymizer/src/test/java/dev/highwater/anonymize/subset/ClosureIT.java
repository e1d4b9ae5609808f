package dev.highwater.anonymize.subset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.anonymize.policy.ObjectRules;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private static final Policy POLICY =
      new Policy(
          "awkward",
          "1",
          "ph",
          List.of(
              new Policy.VirtualReference(
                  new QualifiedName("public", "audit"),
                  "customer_no",
                  new QualifiedName("public", "customer"),
                  "id")),
          List.of(),
          ObjectRules.NONE,
          "");

  @BeforeAll
  static void fill() {
    DATABASE.execute(Resource.read("awkward.sql"), Resource.read("closure.sql"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "orders: no <= 40 | | orders WHERE no <= 40 | ",
        "orders: at < date '2025-01-04' | orders -> \"Odd \"\"one\".\"Order Line\" | orders WHERE"
            + " at < '2025-01-04' | full_",
        "region: id = 7 | | region WHERE id = 7 | ",
        "customer: id = 1000 | customer -> orders(customer_id) | customer WHERE id = 1000 |"
            + " orders_customer_id_fkey",
        "customer: id in (5, 6) -- two | customer -> event -> note | customer WHERE id IN (5, 6) |"
            + " event_customer_id_fkey,note_event_id_event_at_fkey",
        "event: id % 50 = 1 | | event WHERE id % 50 = 1 | ",
        "event_new: id % 50 = 1 | | event_new WHERE id % 50 = 1 | ",
        "note: id < 50 | | note WHERE id < 50 | ",
        "document: id > 90 and id < 1005 | | document WHERE id > 90 AND id < 1005 | ",
        "link: document_id = 3 | customer -> document | link WHERE document_id = 3 |"
            + " document_customer_id_fkey",
        "orders: no = 8 | customer -> document | orders WHERE no = 8 | document_customer_id_fkey",
        "audit: what like '%99' | | audit WHERE what LIKE '%99' | ",
        "product: sku = 'sku-48' | product -> product | product WHERE sku = 'sku-48' |"
            + " product_instead_of_fkey",
        "returned: country = 'ph' | orders -> * | returned WHERE country = 'ph' |"
            + " full_,returned_country_order_no_fkey",
      })
  void takesWhatSqlTakesAndNoMore(
      String root, @Nullable String children, String roots, @Nullable String followed)
      throws Exception {
    Closure closure =
        closure(List.of(root), children == null ? List.of() : List.of(children), Subset.SEED);

    assertThat(places(closure)).isNotEmpty().isEqualTo(expected(roots, followed));
  }

  @Test
  void aWholeTableHasAllItsParents() throws Exception {
    Closure closure = closure(List.of("orders: all", "setting: all"), List.of(), Subset.SEED);

    assertThat(places(closure)).isEqualTo(expected("orders", null, "setting"));
    assertThat(closure.of(name("orders")).all()).isTrue();
    assertThat(closure.of(name("orders")).rows()).isEqualTo(3000);
  }

  @Test
  void aPatternMeansAllTablesOfItsNameAndNoPartitionTwice() throws Exception {
    assertThat(places(closure(List.of("*: all"), List.of(), Subset.SEED)))
        .hasSize(
            Integer.parseInt(
                DATABASE
                    .column(
                        """
                        SELECT sum((xpath('/row/n/text()', query_to_xml(format(
                          'SELECT count(*) AS n FROM ONLY %s', c.oid::regclass), true, true, ''))
                          )[1]::text::int) FROM pg_class AS c
                        WHERE relkind = 'r' AND relnamespace::regnamespace::text !~ '^pg_|^inf'
                        """)
                    .get(0)));
  }

  @Test
  void theSamePercentageTakesTheSameRowsAndALargerOneTakesThemToo() throws Exception {
    List<String> five = taken(closure(List.of("customer: 5 %"), List.of(), "1"), "customer");
    List<String> again = taken(closure(List.of("customer: 5.0%"), List.of(), "1"), "customer");
    List<String> ten = taken(closure(List.of("customer: 10 %"), List.of(), "1"), "customer");
    List<String> others = taken(closure(List.of("customer: 5 %"), List.of(), "2"), "customer");

    assertThat(again).isEqualTo(five);
    assertThat(ten).containsAll(five).hasSizeGreaterThan(five.size());
    assertThat(others).isNotEqualTo(five);
  }

  @Test
  void aPercentageIsOfTheKeysWhereverTheRowsLie() throws Exception {
    String keys = "SELECT string_agg(no::text, ',' ORDER BY no) FROM orders WHERE ";
    Closure before = closure(List.of("orders: 3 %"), List.of(), "1");
    List<String> there = DATABASE.column(keys + condition(before, "orders"));
    DATABASE.execute("UPDATE orders SET at = at WHERE no % 2 = 0", "VACUUM FULL orders");
    Closure after = closure(List.of("orders: 3 %"), List.of(), "1");

    assertThat(DATABASE.column(keys + condition(after, "orders"))).isEqualTo(there);
    assertThat(before.of(name("orders")).rows()).isBetween(50L, 130L);
  }

  @Test
  void aPercentageMayBeOfSomeRows() throws Exception {
    Closure closure = closure(List.of("orders: 20 % where country = 'ph'"), List.of(), "1");

    assertThat(
            DATABASE.column(
                "SELECT count(*) FROM orders WHERE country <> 'ph' AND "
                    + condition(closure, "orders")))
        .containsExactly("0");
    assertThat(closure.of(name("orders")).rows()).isBetween(200L, 400L);
  }

  @Test
  void aLimitTakesSoManyChildrenOfEachParent() throws Exception {
    Closure closure =
        closure(
            List.of("customer: id <= 50"), List.of("customer -> orders(customer_id) limit 2"), "1");
    Closure again =
        closure(
            List.of("customer: id <= 50"), List.of("customer -> orders(customer_id) limit 2"), "1");

    assertThat(places(again)).isEqualTo(places(closure));
    String orders = condition(closure, "orders");
    assertThat(
            DATABASE.column(
                """
                SELECT DISTINCT least(2, (SELECT count(*) FROM orders AS o
                    WHERE o.customer_id = c.id))
                  - (SELECT count(*) FROM orders WHERE %s AND customer_id = c.id)
                FROM customer AS c WHERE id <= 50\
                """
                    .formatted(orders)))
        .containsExactly("0");
  }

  @Test
  void aChainThatIsLongIsFollowedToItsEnd() throws Exception {
    DATABASE.execute(
        "CREATE TABLE chain (id integer PRIMARY KEY, next integer)",
        "INSERT INTO chain SELECT n, nullif(n + 1, 2001) FROM generate_series(1, 2000) AS n",
        "ALTER TABLE chain ADD FOREIGN KEY (next) REFERENCES chain");
    try {
      assertThat(closure(List.of("chain: id = 1"), List.of(), "1").of(name("chain")).rows())
          .isEqualTo(2000);
      assertThat(closure(List.of("chain: id = 1999"), List.of(), "1").of(name("chain")).rows())
          .isEqualTo(2);
    } finally {
      DATABASE.execute("DROP TABLE chain");
    }
  }

  @Test
  void periodsAreCoveredByAllThatOverlap() throws Exception {
    DATABASE.execute(
        "CREATE EXTENSION btree_gist",
        "CREATE TABLE rate (kind integer, valid daterange,"
            + " PRIMARY KEY (kind, valid WITHOUT OVERLAPS))",
        "CREATE TABLE contract (id integer PRIMARY KEY, kind integer, valid daterange,"
            + " FOREIGN KEY (kind, PERIOD valid) REFERENCES rate (kind, PERIOD valid))",
        "INSERT INTO rate SELECT k, daterange(date '2025-01-01' + 10 * n, date '2025-01-11' + 10 *"
            + " n) FROM generate_series(1, 3) AS k, generate_series(0, 9) AS n",
        "INSERT INTO contract VALUES (1, 2, '[2025-01-15,2025-02-05)'), (2, 3, NULL)");
    try {
      Closure closure = closure(List.of("contract: all"), List.of(), "1");

      assertThat(closure.of(name("rate")).rows()).isEqualTo(3);
    } finally {
      DATABASE.execute("DROP TABLE contract, rate", "DROP EXTENSION btree_gist");
    }
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThatThrownBy(
            () ->
                closure(
                    List.of(
                        "orderz: all",
                        "\"Order Line\": all",
                        "orders: customer_id",
                        "orders: nothing = 1",
                        "orders: true) or (no = 'x'",
                        "orders: pg_sleep(no",
                        "audit: 5 %"),
                    List.of("orders -> customer", "customer -> order_line"),
                    "1"))
        .isInstanceOfSatisfying(
            SubsetException.class,
            wrong ->
                assertThat(wrong.problems())
                    .satisfiesExactly(
                        one -> assertThat(one).contains("'orderz: all'", "no table orderz"),
                        one -> assertThat(one).contains("is \"Odd \"\"one\".Order Line meant?"),
                        one -> assertThat(one).contains("'audit: 5 %'", "no key to draw by"),
                        one ->
                            assertThat(one)
                                .contains("'orders -> customer'", "no reference leads so")
                                .contains("returned(country, order_no) → orders"),
                        one -> assertThat(one).contains("no table order_line"),
                        one -> assertThat(one).contains("must be type boolean, not type bigint"),
                        one -> assertThat(one).contains("column \"nothing\" does not exist"),
                        one -> assertThat(one).contains("invalid input syntax for type integer"),
                        one -> assertThat(one).contains("syntax error")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "orders:",
        ": all",
        "orders: 0 %",
        "orders: 101 %",
        "orders: true; DROP TABLE orders"
      })
  void doesNotReadWhatIsNoRoot(String text) {
    List<String> problems = new ArrayList<>();
    List<Subset.Root> roots = new ArrayList<>();
    new SubsetText(problems).root(text, roots);

    assertThat(problems).hasSize(1);
    assertThat(roots).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "-> orders", "a -> ", "a -> ** -> b", "a -> b limit 0"})
  void doesNotReadWhatIsNoPath(String text) {
    List<String> problems = new ArrayList<>();
    List<Subset.Follow> children = new ArrayList<>();
    new SubsetText(problems).children(text, children);

    assertThat(problems).hasSize(1);
    assertThat(children).isEmpty();
  }

  @Test
  void descendsToTheLastChild() throws Exception {
    assertThat(places(closure(List.of("region: id = 29"), List.of("customer -> **"), Subset.SEED)))
        .isEqualTo(
            expected(
                "region WHERE id = 29",
                "orders_customer_id_fkey,orders_billed_to_fkey,event_customer_id_fkey,"
                    + "document_customer_id_fkey,link_document_id_fkey,full_,"
                    + "returned_country_order_no_fkey,note_event_id_event_at_fkey,"
                    + "customer_referred_by_fkey"));
  }

  private static Closure closure(List<String> roots, List<String> children, String seed)
      throws SQLException, SubsetException {
    List<String> problems = new ArrayList<>();
    SubsetText text = new SubsetText(problems);
    List<Subset.Root> taken = new ArrayList<>();
    List<Subset.Follow> followed = new ArrayList<>();
    roots.forEach(one -> text.root(one, taken));
    children.forEach(one -> text.children(one, followed));
    assertThat(problems).isEmpty();
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      Catalog catalog = CatalogReader.read(connection);
      return ClosureSearch.of(
          SubsetPlan.of(connection, catalog, POLICY, new Subset(taken, followed, seed)),
          connection,
          () -> false);
    }
  }

  /// What plain SQL takes, beginning with rows of tables.
  private static Set<String> expected(String roots, @Nullable String followed, String... more)
      throws SQLException {
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE taken_, followed_");
      statement.execute("INSERT INTO taken_ SELECT tableoid, ctid, true FROM " + roots);
      for (String root : more) {
        statement.execute("INSERT INTO taken_ SELECT tableoid, ctid, true FROM " + root);
      }
      if (followed != null) {
        statement.execute(
            "INSERT INTO followed_ SELECT unnest(string_to_array('" + followed + "', ','))");
      }
      statement.execute("SELECT close_()");
      return strings(statement, "SELECT relation::regclass || ' ' || place FROM taken_");
    }
  }

  private static Set<String> places(Closure closure) throws SQLException {
    Set<String> places = new TreeSet<>();
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<QualifiedName, TakenRows> table : closure.tables().entrySet()) {
        places.addAll(
            strings(
                statement,
                "SELECT tableoid::regclass || ' ' || ctid FROM ONLY %s%s"
                    .formatted(
                        table.getKey().quoted(),
                        table.getValue().all()
                            ? ""
                            : " WHERE " + table.getValue().condition(0, 1L << 32))));
      }
    }
    return places;
  }

  private static Set<String> strings(Statement statement, String query) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        found.add(String.valueOf(row.getString(1)));
      }
    }
    return found;
  }

  private static List<String> taken(Closure closure, String table) {
    return DATABASE.column(
        "SELECT ctid FROM %s WHERE %s".formatted(table, condition(closure, table)));
  }

  private static String condition(Closure closure, String table) {
    return closure.of(name(table)).condition(0, 1L << 32);
  }

  private static QualifiedName name(String table) {
    return new QualifiedName("public", table);
  }
}
