package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `seed verify` says of databases that are right, and of those that somebody touched.
class SeedVerifyIT {

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.empty();
  private String options = "";

  @BeforeEach
  void make() {
    Lending.in(database);
    options = Lending.dataset(directory) + Lending.db(directory, database.settings());
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void findsAllInOrderAtTheScaleThatIsThere() {
    seed("--rows 2k");

    Run run = verify("");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("seed 7, scale 2,000", "2,440 in 3 tables", "asked in SQL")
        .endsWith("All is as it should be.\n");
  }

  @Test
  void namesTheFirstRowsThatAreWrong() {
    seed("");
    database.execute(
        "ALTER TABLE loan DISABLE TRIGGER ALL",
        "UPDATE loan SET book_id = 4711 WHERE id = 17",
        "ALTER TABLE loan ENABLE TRIGGER ALL",
        "UPDATE book SET title = 'Stolen' WHERE id = 3",
        "DELETE FROM loan WHERE id = 18");

    Run text = verify("");
    Run json = verify("--output json --check constraints");

    assertThat(text.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(text.out())
        .contains(
            """
            loan: foreign key loan_book_id_fkey
              1 rows refer to rows of book that are not there.
                id = 17: book_id = 4711
            """)
        .contains("book: digest of rows 0 to 39\n", "(id = 3) differs in title")
        .contains("499 rows are there; 500 are planned")
        .endsWith("4 things are not as they should be.\n");
    assertThat(json.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(json.out())
        .contains("\"sound\" : false", "\"kind\" : \"foreign_key\"", "\"id = 17: book_id = 4711\"");
  }

  @Test
  void comparesWithAManifestFromElsewhere() throws IOException {
    seed("--rows 2k --manifest there.json");
    try (TestDatabase other = Lending.in(TestDatabase.empty())) {
      String there = Lending.dataset(directory) + Lending.db(directory, other.settings());
      assertThat(Run.in(directory, "seed run --rows 1k" + there).code()).isZero();
      assertThat(Run.in(directory, "seed run --rows 2k --manifest here.json" + there).code())
          .isZero();

      assertThat(directory.resolve("here.json"))
          .as("a grown dataset has the manifest of one that was loaded at once")
          .hasSameTextualContentAs(directory.resolve("there.json"));
      assertThat(Run.in(directory, "seed verify --manifest there.json" + there).code()).isZero();
    }
    String manifest = Files.readString(directory.resolve("there.json"));
    Files.writeString(
        directory.resolve("there.json"), manifest.replace("\"scale\": 2000", "\"scale\": 3000"));

    Run run = verify("--manifest there.json");

    assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.out())
        .contains("Other than the manifest\n  scale: expected 3000, found 2000\n")
        .endsWith("1 thing is not as it should be.\n");
  }

  @Test
  void saysWhatIsThereWhereTheDatasetIsNot() {
    assertThat(verify("").err())
        .contains("This dataset is not in the database: lending@1.0.0, seed 7")
        .contains("nothing was ever seeded there", "remedy: highwater seed run");
    seed("");

    Run otherSeed = verify("--seed 8");
    database.execute("ALTER TABLE book ADD CHECK (title <> '')");
    Run otherSchema = verify("");

    assertThat(otherSeed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(otherSeed.err())
        .contains("it holds lending@1.0.0, seed 7, scale 500", "--dataset and --seed");
    assertThat(otherSchema.code()).isEqualTo(ExitCode.FAILED);
    assertThat(otherSchema.err()).contains("its schema has changed since");
  }

  @Test
  void manifestsThatAreNotThereOrCannotBeWrittenAreRefusedFirst() {
    Run missing = verify("--manifest nowhere.json");
    Run unwritable = Run.in(directory, "seed run --manifest nowhere/m.json" + options);

    assertThat(missing.code()).isEqualTo(ExitCode.FAILED);
    assertThat(missing.err()).contains("There is no manifest", "seed run --manifest FILE");
    assertThat(unwritable.code()).isEqualTo(ExitCode.FAILED);
    assertThat(unwritable.err())
        .contains("The manifest cannot be written", "there is no directory");
    assertThat(database.column("SELECT count(*) FROM loan")).containsExactly("0");
  }

  private void seed(String more) {
    Run run = Run.in(directory, ("seed run " + more).strip() + options);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private Run verify(String more) {
    return Run.in(directory, ("seed verify " + more).strip() + options);
  }
}
