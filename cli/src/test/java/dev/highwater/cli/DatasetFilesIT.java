package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dataset that is built into files, looked at, loaded elsewhere, exported and compared.
class DatasetFilesIT {

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.empty();
  private String db = "";

  @BeforeEach
  void make() {
    Lending.in(database);
    Lending.dataset(directory);
    db = Lending.db(directory, database.settings());
    assertThat(run("dataset build lending --rows 2k --out built --threads 2" + db).code()).isZero();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void isVerifiedAndDamageIsNamedWithExitCode3() throws IOException {
    Run sound = run("dataset verify built");
    Path file = directory.resolve("built/public.loan.copy.zst");
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 4;
    Files.write(file, bytes);
    Run damaged = run("dataset verify built --output json");

    assertThat(sound.code()).as(sound.err()).isZero();
    assertThat(sound.out()).contains("2,440 rows in 3 files").endsWith("All is as it should be.\n");
    assertThat(damaged.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(damaged.out())
        .contains("\"file\" : \"public.loan.copy.zst\"", "\"rows\" : \"rows 0 to 1999\"");
    assertThat(run("dataset load built" + db).err())
        .contains("Files of the dataset are damaged", "public.loan.copy.zst (loan), rows 0 to");

    Run mended = run("dataset build lending --rows 2k --out built" + db);
    assertThat(mended.out()).contains("2,000 rows in");
    assertThat(run("dataset verify built").code()).isZero();
  }

  @Test
  void isLoadedElsewhereAndTheDatabaseIsVerifiedByIt() {
    try (TestDatabase other = Lending.in(TestDatabase.empty(TestServer.DEBIAN_15))) {
      String there = Lending.db(directory, other.settings());
      Run nothing = run("dataset verify built" + there);

      Run loaded = run("dataset load built --threads 2" + there);
      Run again = run("dataset load built" + there);
      Run verified = run("dataset verify built" + there);
      Run seed = run("seed verify --dataset lending --manifest built/manifest.json" + there);
      other.execute("UPDATE book SET title = 'Stolen' WHERE id = 3");
      Run stolen = run("dataset verify built" + there);

      assertThat(nothing.err()).contains("This dataset is not in the database");
      assertThat(loaded.code()).as(loaded.err()).isZero();
      assertThat(loaded.out()).contains("2,440 in the database now");
      assertThat(again.out()).contains("nothing; all rows were there");
      assertThat(verified.code()).as(verified.out()).isZero();
      assertThat(seed.code()).as(seed.out() + seed.err()).isZero();
      assertThat(stolen.code()).isEqualTo(ExitCode.NEGATIVE);
      assertThat(stolen.out()).contains("book: ", "differs in title");
    }
  }

  @Test
  void anotherSchemaIsRefusedWithAllThatDiffers() {
    try (TestDatabase other = TestDatabase.empty().create()) {
      other.execute(
          "CREATE TABLE reader (id bigint PRIMARY KEY, card text, age bigint)",
          "CREATE TABLE book (id bigint PRIMARY KEY)");

      Run refused = run("dataset load built" + Lending.db(directory, other.settings()));

      assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
      assertThat(refused.err())
          .contains("reader.age", "the files have integer, the table bigint")
          .contains("book.title", "the files have text, the table no such column")
          .contains("A table is missing", "loan");
    }
  }

  @Test
  void isExportedForPeopleAndLoadGenerators() throws IOException {
    Run csv = run("dataset export built --tables book,read* --out csv");
    Run json = run("dataset export lending --rows 2k --format jsonl --tables book --out json" + db);
    Run params = run("dataset export built --params loan.id,loan.days --count 20 --out params");
    Run same = run("dataset export built --params loan.id,loan.days --count 20 --out again");
    Run unknown = run("dataset export built --params loan.isbn,page.id --out nowhere");

    assertThat(csv.code()).as(csv.err()).isZero();
    assertThat(directory.resolve("csv/public.book.csv"))
        .content()
        .startsWith("id,title\n1,Book 0\n");
    assertThat(directory.resolve("csv/public.loan.csv")).doesNotExist();
    assertThat(json.code()).as(json.err()).isZero();
    assertThat(directory.resolve("json/public.book.jsonl"))
        .content()
        .startsWith("{\"id\":1,\"title\":\"Book 0\"}\n");
    assertThat(params.code()).as(params.err()).isZero();
    assertThat(directory.resolve("params/public.loan.csv"))
        .content()
        .startsWith("id,days\n")
        .hasLineCount(21);
    assertThat(same.code()).isZero();
    assertThat(directory.resolve("again/public.loan.json"))
        .hasSameTextualContentAs(directory.resolve("params/public.loan.json"));
    assertThat(unknown.err()).contains("The dataset has no such columns", "loan.isbn, page.id");
  }

  @Test
  void isComparedWithOthers() throws IOException {
    Path other =
        Lending.folder(
            directory,
            "other",
            Lending.SPEC
                .replace("1.0.0", "1.1.0")
                .replace("uniform(18, 90)", "uniform(18, 70)")
                .replace("ratio: 0.2", "ratio: 0.3"));
    assertThat(run("dataset build other --rows 2k --out more" + db).code()).isZero();

    Run same = run("dataset diff built built");
    Run specs = run("dataset diff lending other --rows 1000");
    Run files = run("dataset diff built more --output json");
    Run both = run("dataset diff lending built");

    assertThat(other).exists();
    assertThat(same.code()).isZero();
    assertThat(specs.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(specs.out())
        .contains("formula age", "uniform(18, 90)", "now: uniform(18, 70)")
        .contains("0.2 × scale", "now: 0.3 × scale")
        .contains("version", "now: 1.1.0", "differences  4");
    assertThat(files.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(files.out())
        .contains("\"kind\" : \"digest\"", "\"before\" : \"400\"", "\"after\" : \"600\"");
    assertThat(both.code()).as(both.out()).isZero();
  }

  @Test
  void whatCannotBeIsSaidWithARemedy() {
    assertThat(run("dataset build lending --zero-config --out x" + db).err())
        .contains("either a DATASET or --zero-config");
    assertThat(run("dataset build lending --rows 1k --out built" + db).err())
        .contains("The folder is taken", "at scale 2,000, and 1,000 is asked");
    assertThat(run("dataset verify nowhere").err())
        .contains("There is no dataset and no built folder", "highwater dataset build");
    assertThat(run("dataset export built --rows 5 --out x").err())
        .contains("The rows of a built dataset are what they are");
    assertThat(run("dataset export built --tables page --out x").err())
        .contains("No table of the dataset is called like that");
  }

  private Run run(String typed) {
    // A dataset is named by its place.
    return Run.in(
        directory,
        typed
            .replace(" lending ", " " + directory.resolve("lending") + " ")
            .replace(" other ", " " + directory.resolve("other") + " "));
  }
}
