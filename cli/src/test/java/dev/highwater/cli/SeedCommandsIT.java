package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OBCMS planned, loaded and verified as somebody would type it.
class SeedCommandsIT {

  @TempDir Path directory;

  @Test
  void grownOnTheEmbeddedServerIsTheSameAsLoadedAtOnceOnAnother() {
    try (TestDatabase other = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      String db = Lending.db(directory, other.settings());

      long first = number("rows +([0-9,]+) in the database now", done("seed run --rows 1k").out());
      String grown = done("seed run --rows 1100 --output json --manifest grown.json").out();
      long rows = number("\"rows\" : (\\d+)", grown);
      assertThat(first).isGreaterThan(60_000).isLessThan(rows);
      assertThat(grown).contains("\"scale\" : 1100", "\"rowsLoaded\" : " + (rows - first));
      assertThat(done("db status").out()).as("left behind").contains("stopped");

      done("schema migrate obcms" + db);
      assertThat(done("seed plan --rows 1100 --output json" + db).out())
          .contains("\"rows\" : " + rows, "\"scaleUnit\" : \"common_work_item\"");
      assertThat(
              number(
                  "loaded +([0-9,]+) in ",
                  done("seed run --rows 1100 --threads 1 --manifest once.json" + db).out()))
          .isEqualTo(rows);
      assertThat(directory.resolve("once.json"))
          .hasSameTextualContentAs(directory.resolve("grown.json"));

      assertThat(done("seed verify --manifest once.json").out())
          .contains("scale 1,100", String.format(Locale.ROOT, "%,d in 188 tables", rows))
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

  private static long number(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return Long.parseLong(matcher.group(1).replace(",", ""));
  }

  private Run done(String typed) {
    Run run = Run.in(directory, typed);
    assertThat(run.code()).as(typed + "\n" + run.err()).isZero();
    return run;
  }
}
