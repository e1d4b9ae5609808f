package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OBCMS planned, loaded and verified as somebody would type it.
class SeedCommandsIT {

  @TempDir Path directory;

  @Test
  void grownOnTheEmbeddedServerIsTheSameAsLoadedAtOnceOnAnother() {
    try (TestDatabase other = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      String db = Lending.db(directory, other.settings());

      assertThat(done("seed run --rows 1k").out())
          .containsPattern("rows +98,749 in the database now")
          .containsPattern("loaded +98,749 in ");
      assertThat(done("seed run --rows 1100 --output json --manifest grown.json").out())
          .contains("\"scale\" : 1100", "\"rows\" : 106405", "\"rowsLoaded\" : 7656");
      assertThat(done("db status").out()).as("left behind").contains("stopped");

      done("schema migrate obcms" + db);
      assertThat(done("seed plan --rows 1100 --output json" + db).out())
          .contains("\"rows\" : 106405", "\"scaleUnit\" : \"common_work_item\"");
      assertThat(done("seed run --rows 1100 --threads 1 --manifest once.json" + db).out())
          .containsPattern("loaded +106,405 in ");
      assertThat(directory.resolve("once.json"))
          .hasSameTextualContentAs(directory.resolve("grown.json"));

      assertThat(done("seed verify --manifest once.json").out())
          .contains("scale 1,100", "106,405 in 188 tables")
          .endsWith("All is as it should be.\n");
      assertThat(done("seed verify --output json" + db).out()).contains("\"sound\" : true");
    }
  }

  @Test
  void aPlanShowsTheColumnsOfATableAndWritesNothing() {
    try (TestDatabase database = Lending.in(TestDatabase.empty())) {
      String options = Lending.dataset(directory) + Lending.db(directory, database.settings());

      assertThat(done("seed plan" + options).out())
          .containsPattern("100 +\\S+ KiB +reader")
          .containsPattern("rows +640 in 3 tables");
      assertThat(done("seed plan loan" + options).out())
          .contains("loan, 500 rows: scale", "reader_id", "draw(reader)");
      assertThat(done("seed run --dry-run --rows 1k" + options).out()).contains("1,240 in 3");
      assertThat(database.column("SELECT count(*) FROM loan")).containsExactly("0");
      assertThat(database.column("SELECT to_regnamespace('highwater')")).containsExactly("null");
    }
  }

  private Run done(String typed) {
    Run run = Run.in(directory, typed);
    assertThat(run.code()).as(typed + "\n" + run.err()).isZero();
    return run;
  }
}
