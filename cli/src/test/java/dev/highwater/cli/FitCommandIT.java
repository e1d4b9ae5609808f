package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandIT {

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.empty();
  private String command = "";

  @BeforeEach
  void saveTheSchemaThatTheDatasetWasWrittenFor() throws Exception {
    Lending.in(database);
    String db = Lending.db(directory, database.settings());
    Run saved = Run.in(directory, "schema show --output json" + db);
    Files.writeString(directory.resolve("schema.json"), saved.out());
    command =
        "dataset verify "
            + Lending.folder(directory, "lending", Lending.SPEC)
            + " --written-for schema.json"
            + db;
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aSchemaThatIsAsItWasIsFine() {
    Run run = Run.in(directory, command);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("compatible: 0 breaking, 0 adapted, 0 compatible");
  }

  @Test
  void tellsWhatBreaksWhichMigrationDidItAndWhatToWrite() throws Exception {
    Path migrations = Files.createDirectories(directory.resolve("migrations"));
    String change = "ALTER TABLE reader RENAME COLUMN card TO card_number";
    Files.writeString(migrations.resolve("V7__card_numbers.sql"), change);
    database.execute(
        change,
        "ALTER TABLE book ADD COLUMN shelf text",
        "CREATE TABLE flyway_schema_history (installed_rank integer, version text, script text,"
            + " success boolean)",
        "INSERT INTO flyway_schema_history VALUES (7, '7', 'V7__card_numbers.sql', true)");

    Run run =
        Run.in(directory, command + " --migrations migrations --junit fit.xml --markdown fit.md");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.out())
        .contains(
            "breaking: column removed reader.card\n",
            "  probably   called card_number now, by type, place and name\n",
            "  migration  V7__card_numbers.sql\n",
            """
                tables:
                  reader:
                    asLet: [card]
                    columns:
                      card_number: card
            """,
            "book.shelf")
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
    assertThat(Files.readString(directory.resolve("fit.xml")))
        .contains("failures=\"1\"", "name=\"column removed reader.card\"", "type=\"BREAKING\"");
    assertThat(Files.readString(directory.resolve("fit.md")))
        .contains("| breaking | column removed | `reader.card` |", "```yaml\ntables:\n  reader:");
  }

  @Test
  void programsReadItAsJson() {
    database.execute("ALTER TABLE loan ADD CONSTRAINT short CHECK (days < 5)");

    Run run = Run.in(directory, command + " --output json");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.out())
        .contains("\"effect\" : \"breaking\"", "\"name\" : \"short\"", "rows break it");
  }

  @Test
  void schemaDiffSaysWhatEachDifferenceMeans() {
    database.execute(
        "ALTER TABLE loan ADD CONSTRAINT short CHECK (days < 5)",
        "ALTER TABLE loan DROP COLUMN days",
        "CREATE INDEX on_title ON book (title)");

    Run run = Run.in(directory, "schema diff schema.json " + address() + " --output text");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.out())
        .contains("compatible: it decides no row", "breaking: its values have no place any more")
        .containsPattern("datasets +1 breaking, \\d compatible");
  }

  private String address() {
    return "file:"
        + directory.resolve(
            "address-" + database.settings().database() + "-" + database.settings().user());
  }

  @Test
  void asksForTheSchemaItWasWrittenForWhereNobodyKnowsIt() {
    Run run = Run.in(directory, command.replace(" --written-for schema.json", ""));

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("It is not known for which schema", "--written-for schema.json");
  }
}
