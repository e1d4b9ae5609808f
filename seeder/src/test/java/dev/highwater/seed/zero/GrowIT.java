package dev.highwater.seed.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.SeedOutcome;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.inspect.Finding;
import dev.highwater.seed.oracle.Consultation;
import dev.highwater.seed.oracle.Consultation.Consulted;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Reasons;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.testing.Schema;
import dev.highwater.seed.verify.Aspect;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables that get rows beside those that they hold.
class GrowIT {

  private static final List<String> ALL = List.of("customer", "project", "member");

  private static final String[] SHOP = {
    "CREATE TABLE customer (id serial PRIMARY KEY, email varchar(80) NOT NULL UNIQUE,"
        + " code text NOT NULL, number bigint NOT NULL UNIQUE, token uuid UNIQUE,"
        + " referred_by int REFERENCES customer)",
    "CREATE UNIQUE INDEX customer_code ON customer (lower(code))",
    "INSERT INTO customer (email, code, number, token) SELECT 'ana.' || n || '@example.invalid',"
        + " 'code ' || n, n * 100, gen_random_uuid() FROM generate_series(1, 12) n",
    "CREATE TABLE project (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
        + " slug text NOT NULL UNIQUE, customer_id int NOT NULL REFERENCES customer)",
    "INSERT INTO project (slug, customer_id) SELECT 'slug-' || n, n FROM generate_series(1, 7) n",
    "CREATE TABLE member (project_id bigint REFERENCES project, customer_id int REFERENCES"
        + " customer, PRIMARY KEY (project_id, customer_id))",
    "INSERT INTO member SELECT 1, n FROM generate_series(1, 5) n",
    "CREATE TABLE task (id int PRIMARY KEY, project_id bigint NOT NULL REFERENCES project,"
        + " title text)"
  };

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.empty();

  @BeforeEach
  void create() {
    database.create();
    database.execute(SHOP);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void getsRowsBesideThoseThatItHolds() throws SQLException {
    List<String> before = kept();

    SeedOutcome outcome = run(300);

    assertThat(outcome.rowsLoaded()).isEqualTo(4 * 300);
    assertThat(kept()).isEqualTo(before);
    assertThat(count("customer")).isEqualTo(312);
    assertThat(count("project")).isEqualTo(307);
    assertThat(count("member")).isEqualTo(305);
    assertThat(database.column("SELECT min(id) FROM customer WHERE id > 12"))
        .containsExactly("1201");
    assertThat(database.column("SELECT count(*) FROM task t JOIN project p ON p.id = project_id"))
        .containsExactly("300");
    database.execute("INSERT INTO project (slug, customer_id) VALUES ('the next', 1)");
    assertThat(database.column("SELECT id > 307 FROM project WHERE slug = 'the next'"))
        .containsExactly("t");
  }

  @Test
  void aSmallerScaleIsThePrefixOfALargerOne() throws SQLException {
    run(100);
    Map<QualifiedName, Digest> grown = digests(run(300));

    try (TestDatabase other = TestDatabase.empty().create()) {
      other.execute(SHOP);
      other.execute("UPDATE customer SET token = NULL"); // what is kept is no part of the new rows
      Planning planning = planning(other, 300, ALL);
      assertThat(
              digests(
                  new Seeder(other.settings(), SeedOptions.in(directory).withThreads(1))
                      .run(planning.plan(), planning.sources())))
          .isEqualTo(grown);
    }
  }

  @Test
  void goesOnWhereItWasStopped() throws SQLException {
    List<String> before = kept();
    Planning planning = planning(database, 5_000, ALL);
    Cancellation stop = new Cancellation();
    SeedProgress progress =
        new SeedProgress() {
          @Override
          public void loaded(QualifiedName table, long first, long count) {
            if (table.name().equals("customer")) {
              stop.cancel();
            }
          }
        };
    Seeder stopped =
        new Seeder(
            database.settings(),
            SeedOptions.in(directory).withThreads(1).withProgress(progress).withCancellation(stop));
    assertThatThrownBy(() -> stopped.run(planning.plan(), planning.sources()))
        .isInstanceOf(Failure.class);
    assertThat(count("task")).isZero();
    assertThat(kept()).isEqualTo(before);

    Planning again = planning(database, 5_000, List.of());

    assertThat(again.plan().datasetId()).isEqualTo(planning.plan().datasetId());
    Map<QualifiedName, Digest> resumed = digests(run(again));
    assertThat(kept()).isEqualTo(before);
    try (TestDatabase other = TestDatabase.empty().create()) {
      other.execute(SHOP);
      Planning whole = planning(other, 5_000, ALL);
      assertThat(
              digests(
                  new Seeder(other.settings(), SeedOptions.in(directory).withThreads(2))
                      .run(whole.plan(), whole.sources())))
          .isEqualTo(resumed);
    }
  }

  @Test
  void rowsOfOthersThatCameOrWentAreNamed() throws SQLException {
    run(100);
    database.execute("DELETE FROM member WHERE project_id = 1 AND customer_id = 5");

    assertThatThrownBy(() -> run(200))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Rows beside the dataset's came or went")
        .hasMessageContaining(
            "member: 4 rows are not the dataset's, where there were 5 when it was first loaded: 1"
                + " went");
    assertThat(findings(planning(database, 100, ALL)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.COUNT);
              assertThat(finding.table().name()).isEqualTo("member");
            });
  }

  @Test
  void rowsThatCameBehindTheDatasetsAreNotTakenForIts() throws SQLException {
    run(100);
    database.execute(
        "INSERT INTO customer (email, code, number) VALUES ('new@example.invalid', 'new', 7)");

    assertThatThrownBy(() -> run(100)).hasMessageContaining("customer: 13 rows are not");
    assertThatThrownBy(() -> run(200))
        .hasMessageContaining("Rows of others are where the dataset's go")
        .hasMessageContaining("customer: 101 rows have id 1201 to 1400");
  }

  @Test
  void numbersOfManyDigitsAreCountedOn() throws SQLException {
    database.execute(
        "CREATE TABLE post (id bigint PRIMARY KEY, title text UNIQUE)",
        "INSERT INTO post VALUES (987654321987654321, 'a title')");

    run(50, List.of("post"));

    assertThat(database.column("SELECT max(id) FROM post")).containsExactly("987654321987654371");
  }

  @Test
  void aTypeWithoutRoomIsRefused() throws SQLException {
    database.execute(
        "CREATE TABLE kind (id smallint PRIMARY KEY)", "INSERT INTO kind VALUES (32700)");

    assertThat(consulted(database, 100, List.of("kind")).problems())
        .extracting(Problem::what)
        .contains("Table kind cannot get 100 more rows");
  }

  @Test
  void aChangedRowOfOthersIsFound() throws SQLException {
    run(100);
    database.execute("UPDATE project SET slug = 'changed' WHERE id = 3");

    assertThat(findings(planning(database, 100, ALL)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.text())
                    .isEqualTo(
                        "project: of the 7 rows that are not the dataset's, some were changed."));
  }

  @Test
  void aChangedRowOfTheDatasetIsFound() throws SQLException {
    run(100);
    database.execute("UPDATE project SET slug = 'changed' WHERE id = 17");

    assertThat(findings(planning(database, 100, ALL)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.DIGEST);
              assertThat(finding.examples()).singleElement().asString().contains("differs in slug");
            });
  }

  @Test
  void whatCannotBeToldApartIsRefusedAllAtOnce() throws SQLException {
    database.execute(
        "CREATE TABLE country (code char(2) PRIMARY KEY)",
        "INSERT INTO country VALUES ('PH')",
        "CREATE TABLE log (line text)",
        "INSERT INTO log VALUES ('x')");

    assertThat(consulted(database, 10, List.of("country", "log")).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.what())
                  .isEqualTo("Tables cannot grow beside the rows that they hold");
              assertThat(problem.why()).contains("country: it has no key").contains("log: it has");
            });
  }

  @Test
  void keysThatAreTakenAreFoundByThePlan() throws SQLException, IOException, SpecException {
    database.execute("UPDATE customer SET email = 'person-1203@example.invalid' WHERE id = 3");
    String spec =
        """
        dataset: shop
        version: 1.0.0
        schema: shop
        asOf: 2025-01-01T00:00:00Z
        scale: {unit: customer}
        tables:
          customer:
            rows: {ratio: 1}
            append: true
            columns:
              email: f'person-{id}@example.invalid'
        """;

    assertThat(written(spec, 100).problems())
        .singleElement()
        .extracting(Problem::what, Problem::where, Problem::why)
        .containsExactly(
            "New rows of customer would have keys that are taken",
            "customer_email_key (email)",
            "a row that is there has person-1203@example.invalid");
  }

  @Test
  void aSpecThatIsWrittenGivesTheSameRows() throws SQLException, IOException, SpecException {
    Catalog catalog = Schema.of(database.settings());
    String yaml;
    try (Connection connection = database.connect()) {
      yaml =
          ZeroConfig.of(catalog, ZeroOptions.STANDARD, KeptRows.read(connection, catalog, ALL))
              .yaml();
    }
    Consulted written = written(yaml, 100);

    assertThat(yaml).contains("append: {after: 1200}");
    assertThat(written.problems()).isEmpty();
    assertThat(written.planning().plan().datasetId())
        .isEqualTo(planning(database, 100, ALL).plan().datasetId());
    run(written.planning());
    assertThat(count("customer")).isEqualTo(112);
  }

  @Test
  void whatIsLeftAloneAndChangedIsNamed() throws SQLException {
    run(100, List.of("customer"));
    database.execute("INSERT INTO project (slug, customer_id) VALUES ('one more', 2)");

    assertThatThrownBy(() -> run(200, List.of("customer")))
        .hasMessageContaining("project: 8 rows are not the dataset's, where there were 7");
  }

  private Consulted written(String yaml, long rows)
      throws SQLException, IOException, SpecException {
    try (Connection connection = database.connect()) {
      return new Consultation(
              connection, Schema.of(database.settings()), Set.of(), Pools.standard(1))
          .plan(
              SpecReader.read(new SpecSource.Made("written", Map.of(SpecReader.FILE, yaml))),
              Reasons.NONE,
              rows);
    }
  }

  private List<String> kept() {
    return database.column(
        "SELECT t::text FROM customer t WHERE id <= 12 UNION ALL SELECT t::text FROM project t"
            + " WHERE id <= 7 UNION ALL SELECT t::text FROM member t WHERE project_id <= 7"
            + " ORDER BY 1");
  }

  private long count(String table) {
    return Long.parseLong(database.column("SELECT count(*) FROM " + table).getFirst());
  }

  private SeedOutcome run(long rows) throws SQLException {
    return run(rows, ALL);
  }

  private SeedOutcome run(long rows, List<String> grow) throws SQLException {
    return run(planning(database, rows, grow));
  }

  private SeedOutcome run(Planning planning) {
    SeedOutcome outcome =
        new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2))
            .run(planning.plan(), planning.sources());
    assertThat(findings(planning)).isEmpty();
    return outcome;
  }

  private List<Finding> findings(Planning planning) {
    return new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2))
        .verify(planning.plan(), planning.sources(), EnumSet.allOf(Aspect.class))
        .findings();
  }

  private static Map<QualifiedName, Digest> digests(SeedOutcome outcome) {
    Map<QualifiedName, Digest> digests = new TreeMap<>();
    outcome.tables().forEach(table -> digests.put(table.table(), table.digest()));
    return digests;
  }

  private static Planning planning(TestDatabase database, long rows, List<String> grow)
      throws SQLException {
    Consulted consulted = consulted(database, rows, grow);
    assertThat(consulted.problems()).isEmpty();
    return consulted.planning();
  }

  private static Consulted consulted(TestDatabase database, long rows, List<String> grow)
      throws SQLException {
    Seeder seeder = new Seeder(database.settings(), SeedOptions.in(Path.of("unused")));
    Catalog catalog = seeder.catalog();
    try (Connection connection = database.connect()) {
      ZeroDataset dataset =
          ZeroConfig.of(catalog, ZeroOptions.STANDARD, KeptRows.read(connection, catalog, grow));
      return new Consultation(
              connection, catalog, dataset.spec().tables().keySet(), Pools.standard(1))
          .plan(dataset.spec(), dataset.reasons(), rows);
    }
  }
}
