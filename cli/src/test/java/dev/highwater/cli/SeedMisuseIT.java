package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.target.SeederLock;
import dev.highwater.seed.target.Sessions;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seeding where it cannot be done: what is said of it, and that nothing is touched.
class SeedMisuseIT {

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.empty();
  private String dataset = "";

  @BeforeEach
  void make() {
    Lending.in(database);
    dataset = Lending.dataset(directory);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void mistakesInFormulasAreShownWithThoseInNamesAllAtOnce() {
    Path mistaken =
        Lending.folder(
            directory,
            "mistaken",
            Lending.SPEC
                .replace("code(row, 6)", "cod(row, 6)")
                .replace("age: uniform(18, 90)", "shoe: 44")
                .replace("draw(book)", "draw(boko)"));

    Run run = run("seed plan --dataset " + mistaken, database.settings());

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains(
            "dataset.yaml:15: the spec gives it a value",
            "Table reader has no column shoe",
            "reader.card (" + mistaken.resolve("dataset.yaml") + ":14)",
            "there is no function 'cod'",
            "there is no table boko in this dataset");
  }

  @Test
  void aGeneratedColumnIsGivenNoFormulaUnlessADocumentHoldsIt() {
    database.execute(
        """
        ALTER TABLE reader
            ADD COLUMN initial text GENERATED ALWAYS AS (left(card, 1)) STORED,
            ADD COLUMN profile jsonb,
            ADD COLUMN city text GENERATED ALWAYS AS (profile ->> 'city') STORED
        """);
    String given = "age: uniform(18, 90)\n      city: \"'Davao'\"";
    Path right =
        Lending.folder(directory, "right", Lending.SPEC.replace("age: uniform(18, 90)", given));
    Path wrong =
        Lending.folder(
            directory,
            "wrong",
            Lending.SPEC.replace("age: uniform(18, 90)", given + "\n      initial: \"'D'\""));

    Run refused = run("seed plan --dataset " + wrong, database.settings());
    Run loaded = run("seed run --dataset " + right, database.settings());

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err())
        .contains("Column reader.initial is generated", "drop the line")
        .doesNotContain("reader.city is generated");
    assertThat(loaded.code()).isZero();
    assertThat(database.column("SELECT DISTINCT profile ->> 'city' FROM reader"))
        .containsExactly("Davao");
  }

  @Test
  void aDatabaseWithoutTablesIsAnsweredWithWhereTheyComeFrom() {
    try (TestDatabase empty = TestDatabase.empty().create()) {
      Run own = run("seed run" + dataset, empty.settings());
      Run obcms = run("seed plan", empty.settings());

      assertThat(own.err())
          .contains("no tables to seed", "Make the tables of schema lending")
          .doesNotContain("schema migrate");
      assertThat(obcms.err()).contains("remedy: highwater schema migrate obcms");
    }
  }

  @Test
  void aDatasetThatShallShrinkOrIsAnotherIsRefused() {
    assertThat(run("seed run" + dataset, database.settings()).code()).isZero();

    Run shrunk = run("seed run --rows 200" + dataset, database.settings());
    Run other = run("seed run --seed 8" + dataset, database.settings());
    Run small = run("seed plan --rows 50" + dataset, database.settings());

    assertThat(shrunk.code()).isEqualTo(ExitCode.FAILED);
    assertThat(shrunk.err())
        .contains("A dataset can grow but not shrink", "loan has 500 rows, and 200 are planned")
        .contains("such as --rows 500, or seed an empty database");
    assertThat(other.code()).isEqualTo(ExitCode.FAILED);
    assertThat(other.err()).contains("Another dataset is in these tables", "seed 7");
    assertThat(small.code()).isEqualTo(ExitCode.FAILED);
    assertThat(small.err())
        .contains("A scale of 50 rows is too small", "lending begins at 100", "ask for at least");
  }

  @Test
  void rightsThatAreMissingAreSaidWithTheStatementsThatGiveThem() {
    ConnectionSettings guest = guest();

    Run migrate = run("schema migrate obcms", guest);
    Run tables = run("seed run" + dataset, guest);
    Run doctor = run("doctor", guest);

    assertThat(migrate.code()).isEqualTo(ExitCode.FAILED);
    assertThat(migrate.err())
        .contains("GRANT CREATE ON DATABASE \"" + guest.database() + "\" TO \"door_guest\"");
    assertThat(tables.code()).isEqualTo(ExitCode.FAILED);
    assertThat(tables.err()).contains("GRANT ", "door_guest");
    assertThat(doctor.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(doctor.out())
        .contains("GRANT CREATE ON DATABASE " + guest.database() + " TO door_guest");
  }

  @Test
  void aLedgerThatMayNotBeReadIsSaidToBe() {
    assertThat(run("seed run" + dataset, database.settings()).code()).isZero();

    Run run = run("seed plan" + dataset, guest());

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("The ledger in this database may not be read")
        .contains("GRANT USAGE ON SCHEMA highwater TO \"door_guest\"");
  }

  @Test
  void aSecondRunAtTheSameTimeIsRefused() throws SQLException {
    Sessions first = new Sessions(database.settings(), new Cancellation());
    try (SeederLock _ = SeederLock.acquire(first)) {
      Run second = run("seed run" + dataset, database.settings());

      assertThat(second.code()).isEqualTo(ExitCode.FAILED);
      assertThat(second.err())
          .contains(
              "Another Highwater is seeding this database", "pid ", "Wait until it has ended");
    }
    assertThat(run("seed run" + dataset, database.settings()).code()).isZero();
  }

  @Test
  void aTableThatIsNotInThePlanIsAnsweredWithWhereTheyAreListed() {
    Run run = run("seed plan laon" + dataset, database.settings());

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("no rows for a table laon", "highwater seed plan");
  }

  private ConnectionSettings guest() {
    database.execute(
        "DO $$BEGIN CREATE ROLE door_guest LOGIN PASSWORD 'guest';"
            + " EXCEPTION WHEN duplicate_object THEN NULL; END$$");
    ConnectionSettings own = database.settings();
    return new ConnectionSettings(own.host(), own.port(), own.database(), "door_guest", "guest");
  }

  private Run run(String typed, ConnectionSettings database) {
    return Run.in(directory, typed + Lending.db(directory, database));
  }
}
