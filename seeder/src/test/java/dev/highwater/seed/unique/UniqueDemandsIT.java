package dev.highwater.seed.unique;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.plan.TablePlan.UniqueDemand;
import dev.highwater.seed.testing.WrittenPlan;
import dev.highwater.seed.testing.ZeroPlan;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UniqueDemandsIT {

  private final TestDatabase database = TestDatabase.empty();

  @BeforeEach
  void create() {
    database.create();
    database.execute(
        "CREATE TABLE film (id int PRIMARY KEY, title text NOT NULL)",
        "CREATE TABLE actor (id int PRIMARY KEY, name text NOT NULL)");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aColumnThatCanHoldManyValuesCarriesAKeyOfSeveral() throws SQLException {
    assertThat(met("film_id int REFERENCES film, place int, PRIMARY KEY (film_id, place)"))
        .isEqualTo(new Met("place differs in every row", 2_147_483_647, 100));
  }

  @Test
  void foreignKeysAloneAreCombined() throws SQLException {
    assertThat(met("film int REFERENCES film, actor int REFERENCES actor, UNIQUE (film, actor)"))
        .isEqualTo(new Met("each row is another combination of actor, film", 10_000, 100));
  }

  @Test
  void oneForeignKeyLeadsToARowEach() throws SQLException {
    assertThat(met("film int NOT NULL UNIQUE REFERENCES film"))
        .isEqualTo(new Met("film leads to a row each", 100, 100));
  }

  @Test
  void closedValuesLimitTheRows() throws SQLException {
    assertThat(met("x boolean, y smallint CHECK (y IN (1, 5, 9)), PRIMARY KEY (x, y)"))
        .isEqualTo(new Met("each row is another combination of x, y", 6, 6));
    assertThat(met("n smallint PRIMARY KEY CHECK (n BETWEEN 10 AND 40)"))
        .isEqualTo(new Met("n differs in every row", 31, 31));
  }

  @Test
  void aPartialIndexOfFewValuesTakesOneRow() throws SQLException {
    assertThat(met("is_main boolean NOT NULL", "CREATE UNIQUE INDEX ON t (is_main) WHERE is_main"))
        .isEqualTo(new Met("is_main lets one row take part", 1, 100));
  }

  @Test
  void stretchesOfSmallNumbersEndWhereTheTypeDoes() throws SQLException {
    assertThat(
            met(
                "low smallint NOT NULL, high smallint NOT NULL,"
                    + " EXCLUDE USING gist (int4range(low, high) WITH &&)"))
        .isEqualTo(new Met("one slot after the other", 16_000, 100));
  }

  @Test
  void anExpressionIsCarriedByTheColumnItReads() throws SQLException {
    assertThat(met("email text NOT NULL", "CREATE UNIQUE INDEX ON t (lower(email))").how)
        .isEqualTo("email differs in every row");
  }

  @Test
  void whatASmallerKeyKeepsApartIsApart() throws SQLException {
    assertThat(met("id int PRIMARY KEY, code text, UNIQUE (code, id)").how)
        .isEqualTo("id differs anyway");
  }

  @Test
  void aWrittenSpecThatAsksForMoreRowsThanThereAreValuesIsRefusedWithTheNumbers() throws Exception {
    database.execute("CREATE TABLE t (x boolean, y boolean, PRIMARY KEY (x, y))");
    String spec =
        """
        dataset: few
        version: 1.0.0
        schema: few
        asOf: 2025-10-09T00:00:00Z
        scale: {unit: t, rows: 10, minimum: 5}
        tables:
          t: {rows: {ratio: 1}}
        """;

    SeedPlan plan = WrittenPlan.of(database.settings(), spec, 10).plan();

    assertThat(plan.problems())
        .anySatisfy(
            problem ->
                assertThat(problem.toString())
                    .contains("Table t cannot have 10 rows", "t_pkey (x, y)", "4 rows can be"));
  }

  private record Met(String how, long capacity, long rows) {}

  /// How the last demand of a table is met at a scale of 100.
  private Met met(String columns, String... more) throws SQLException {
    database.execute("DROP TABLE IF EXISTS t", "CREATE TABLE t (" + columns + ")");
    database.execute(more);
    TablePlan table =
        ZeroPlan.of(database.settings(), 100).plan().tables().stream()
            .filter(each -> each.table().name().equals("t"))
            .findFirst()
            .orElseThrow();
    UniqueDemand demand = table.uniques().getLast();
    return new Met(demand.how(), demand.capacity(), table.rows());
  }
}
