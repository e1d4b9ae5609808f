package dev.highwater.seed.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.constraint.CheckPlan.Tier;
import dev.highwater.seed.oracle.Consultation.Consulted;
import dev.highwater.seed.zero.ZeroConfig;
import dev.highwater.seed.zero.ZeroDataset;
import dev.highwater.seed.zero.ZeroOptions;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;

/// CHECKs that only the server can evaluate.
class ConsultationIT {

  private static final String SCHEMA =
      """
      CREATE FUNCTION checksum(code text) RETURNS int LANGUAGE sql IMMUTABLE
        AS 'SELECT length(code) * 7 % 10';
      CREATE FUNCTION sure(n int) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
        AS 'BEGIN IF n < 3 THEN RAISE EXCEPTION ''too small: %'', n; END IF; RETURN n % 2 = 1; END';
      CREATE DOMAIN triple AS int CHECK (VALUE % 3 = 0);
      CREATE TABLE settings (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), a int);
      CREATE TABLE weekday (number int PRIMARY KEY CHECK (number BETWEEN 1 AND 7), name text);
      CREATE TABLE puzzles (
        id int PRIMARY KEY,
        five int NOT NULL CHECK (five % 5 = 0 AND five > 0),
        t triple NOT NULL,
        day date NOT NULL CHECK (EXTRACT(dow FROM day) IN (1, 2, 3)),
        month date NOT NULL CHECK (month = date_trunc('month', month)::date),
        code text NOT NULL,
        digit int NOT NULL,
        n int NOT NULL CHECK (sure(n)),
        a int NOT NULL,
        b int NOT NULL,
        word text NOT NULL CHECK (word ~ '\\mof\\M'),
        CHECK (checksum(code) = digit),
        CHECK (a * b = 24));
      """;

  @ParameterizedTest
  @EachServer
  void combinationsThatTheServerAcceptsMeetWhatCannotBeTakenApart(TestServer server)
      throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create();
        Connection connection = database.connect()) {
      database.execute(SCHEMA);
      Catalog catalog = CatalogReader.read(connection);

      Consulted small = consult(connection, catalog, 50);
      Consulted large = consult(connection, catalog, 3_000);

      assertThat(large.problems()).isEmpty();
      assertThat(large.planning().plan().datasetId())
          .isEqualTo(small.planning().plan().datasetId());
      assertThat(rows(large, "settings")).isEqualTo(1);
      assertThat(rows(large, "weekday")).isEqualTo(7);
      assertThat(
              large.planning().plan().tables().stream().flatMap(table -> table.checks().stream()))
          .filteredOn(check -> check.tier() == Tier.SOLUTION)
          .hasSizeGreaterThan(5);
    }
  }

  private static long rows(Consulted consulted, String table) {
    return consulted
        .planning()
        .plan()
        .table(new QualifiedName("public", table))
        .orElseThrow()
        .rows();
  }

  private static Consulted consult(Connection connection, Catalog catalog, long rows)
      throws SQLException {
    ZeroDataset dataset = ZeroConfig.of(catalog, ZeroOptions.STANDARD);
    return new Consultation(
            connection, catalog, dataset.spec().tables().keySet(), Pools.standard(1))
        .plan(dataset.spec(), dataset.reasons(), rows);
  }
}
