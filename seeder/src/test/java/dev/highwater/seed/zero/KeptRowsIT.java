package dev.highwater.seed.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.testing.Schema;
import dev.highwater.seed.verify.Aspect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables that hold rows before anybody seeds.
class KeptRowsIT {

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.empty();

  @BeforeEach
  void create() {
    database.create();
    database.execute(
        "CREATE TABLE country (code char(2) PRIMARY KEY, name text NOT NULL UNIQUE)",
        "INSERT INTO country VALUES ('PH', 'Philippines'), ('JP', 'Japan'), ('FR', 'France')",
        "CREATE TABLE rate (id uuid, year int, value numeric, PRIMARY KEY (id, year))",
        "INSERT INTO rate SELECT gen_random_uuid(), 2000 + n, n FROM generate_series(1, 40) n",
        "CREATE TABLE owner (id int PRIMARY KEY, country_id int REFERENCES owner)",
        "INSERT INTO owner VALUES (7, NULL)",
        "CREATE TABLE migration (version text PRIMARY KEY)",
        "INSERT INTO migration VALUES ('1'), ('2')",
        "CREATE TABLE person (id int PRIMARY KEY, home char(2) NOT NULL REFERENCES country,"
            + " country text REFERENCES country (name), owner_id int NOT NULL REFERENCES owner,"
            + " UNIQUE (owner_id, id))",
        "CREATE TABLE visit (person_id int REFERENCES person, country char(2) REFERENCES country,"
            + " PRIMARY KEY (person_id, country))",
        "CREATE TABLE grantee (owner_id int REFERENCES owner, person_id int REFERENCES person,"
            + " PRIMARY KEY (owner_id, person_id))",
        "CREATE TABLE price (id int PRIMARY KEY, rate uuid NOT NULL, year int NOT NULL,"
            + " FOREIGN KEY (rate, year) REFERENCES rate)",
        "CREATE TABLE flag (country char(2) PRIMARY KEY REFERENCES country, colours text)");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void staysAsItIsWhileOthersReferToIt() throws SQLException {
    SeedOutcome first = run(200);
    SeedOutcome grown = run(500);

    assertThat(first.rowsLoaded()).isEqualTo(200 * 4 + 3);
    assertThat(grown.rowsLoaded()).isEqualTo(300 * 4);
    assertThat(database.column("SELECT count(*) FROM country")).containsExactly("3");
    assertThat(database.column("SELECT count(*) FROM migration")).containsExactly("2");
    assertThat(database.column("SELECT count(*) FROM owner")).containsExactly("1");
    assertThat(database.column("SELECT count(DISTINCT home) FROM person")).containsExactly("3");
    assertThat(database.column("SELECT count(DISTINCT rate) > 20 FROM price")).containsExactly("t");
    assertThat(database.column("SELECT count(*) FROM flag")).containsExactly("3");
  }

  @Test
  void isFoundByItsKeyWhereACheckNamesThat() throws SQLException {
    database.execute(
        "CREATE TABLE embassy (id int PRIMARY KEY,"
            + " country char(2) NOT NULL REFERENCES country CHECK (country IN ('JP', 'FR')))");

    run(100);

    assertThat(database.column("SELECT DISTINCT country FROM embassy ORDER BY 1"))
        .containsExactly("FR", "JP");
  }

  /// The country of a province is right because the province is, and a narrow column takes those
  /// that it can hold.
  @Test
  void isFoundByTheKeyThatTellsMostAndFits() throws SQLException {
    database.execute(
        "CREATE TABLE province (country char(2) REFERENCES country, code varchar(4),"
            + " PRIMARY KEY (country, code))",
        "INSERT INTO province VALUES ('FR', '75'), ('FR', 'GUA'), ('JP', '13'), ('JP', '1301')",
        "CREATE TABLE address (id int PRIMARY KEY, country char(2) NOT NULL REFERENCES country,"
            + " province varchar(3) NOT NULL,"
            + " FOREIGN KEY (country, province) REFERENCES province)");

    run(100);

    assertThat(
            database.column("SELECT DISTINCT country || province AS at FROM address ORDER BY at"))
        .containsExactly("FR75", "FRGUA", "JP13");
  }

  @Test
  void isNamedInThePlanWithTheReason() throws SQLException {
    assertThat(planning(10).plan().empty())
        .anySatisfy(
            table -> {
              assertThat(table.table().name()).isEqualTo("country");
              assertThat(table.reason()).contains("keeps the rows that it holds");
            })
        .anySatisfy(
            table -> {
              assertThat(table.table().name()).isEqualTo("migration");
              assertThat(table.reason()).isEqualTo("keeps the 2 rows that it holds");
            });
  }

  @Test
  void isPartOfTheDatasetsIdentity() throws SQLException {
    run(100);
    database.execute("INSERT INTO country VALUES ('DE', 'Germany')");

    assertThatThrownBy(() -> run(200))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Tables that the dataset leaves alone have changed")
        .hasMessageContaining(
            "country: 4 rows are not the dataset's, where there were 3 when it was first loaded: 1"
                + " came");
  }

  private SeedOutcome run(long rows) throws SQLException {
    Planning planning = planning(rows);
    assertThat(planning.plan().problems()).isEmpty();
    Seeder seeder = new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2));
    SeedOutcome outcome = seeder.run(planning.plan(), planning.sources());
    assertThat(
            seeder
                .verify(planning.plan(), planning.sources(), EnumSet.allOf(Aspect.class))
                .findings())
        .isEmpty();
    return outcome;
  }

  private Planning planning(long rows) throws SQLException {
    Catalog catalog = Schema.of(database.settings());
    try (Connection connection = database.connect()) {
      ZeroDataset dataset =
          ZeroConfig.of(catalog, ZeroOptions.STANDARD, KeptRows.read(connection, catalog));
      return new SeedPlanner(dataset.spec(), catalog, Pools.standard(1), dataset.reasons())
          .plan(rows);
    }
  }
}
