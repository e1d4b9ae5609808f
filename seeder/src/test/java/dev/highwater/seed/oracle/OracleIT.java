package dev.highwater.seed.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.SeedPlanner;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;

class OracleIT {

  private static final String SCHEMA =
      """
      CREATE DOMAIN even AS int CHECK (VALUE % 2 = 0);
      CREATE TABLE good (id int PRIMARY KEY, n int NOT NULL CHECK (n > 0));
      CREATE FUNCTION known(n int) RETURNS boolean LANGUAGE sql STABLE
        AS 'SELECT EXISTS (SELECT FROM public.good WHERE id = n)';
      CREATE TABLE bad (
        id int PRIMARY KEY,
        n int NOT NULL CONSTRAINT "n is large" CHECK (n > 1000),
        m int NOT NULL CONSTRAINT m_small CHECK (m < 10),
        e even);
      CREATE TABLE linked (id int PRIMARY KEY CHECK (known(id)));
      """;

  private static final String SPEC =
      """
      dataset: oracle
      version: 1.0.0
      schema: oracle
      asOf: 2025-10-09T00:00:00Z
      scale: {unit: good, minimum: 1}
      tables:
        good: {rows: 50, columns: {n: row + 1}}
        linked: {rows: 50}
        bad: {rows: 500, columns: {n: row + 600, m: row, e: 3}}
      """;

  @ParameterizedTest
  @EachServer
  void everyConstraintThatWouldRefuseRowsIsNamedWithACounterExample(TestServer server)
      throws Exception {
    try (TestDatabase database = TestDatabase.empty(server).create();
        Connection connection = database.connect()) {
      database.execute(SCHEMA);
      Catalog catalog = CatalogReader.read(connection);

      List<Problem> problems = Oracle.ask(connection, catalog, plan(catalog).sources());

      assertThat(problems)
          .extracting(Problem::what)
          .containsExactlyInAnyOrder(
              "Rows of bad would break n is large",
              "Rows of bad would break m_small",
              "Rows of bad would break even_check");
      assertThat(problems)
          .anySatisfy(
              problem -> {
                assertThat(problem.where()).contains("(n > 1000)");
                assertThat(problem.why()).contains("Failing row contains (1, 600, 0");
                assertThat(problem.remedy()).contains("formulas for n that meet it");
              });
      assertThat(database.column("SELECT count(*) FROM bad")).containsExactly("0");
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(CatalogReader.read(connection)).isEqualTo(catalog);
    }
  }

  private static Planning plan(Catalog catalog) throws Exception {
    DatasetSpec spec =
        SpecReader.read(new SpecSource.Made("oracle", Map.of(SpecReader.FILE, SPEC)));
    return new SeedPlanner(spec, catalog, Pools.standard(1)).plan(50);
  }
}
