package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--grow`: rows beside those that are there.
class SeedGrowIT {

  @TempDir Path directory;

  @Test
  void aTableWithRowsGetsFurtherOnesAndKeepsItsOwn() {
    try (TestDatabase database = Lending.in(TestDatabase.empty())) {
      database.execute(
          "INSERT INTO book SELECT 100 + n, 'Title ' || n FROM generate_series(1, 7) n");
      String db = Lending.db(directory, database.settings());

      Run left = Run.in(directory, "seed plan --zero-config --rows 20" + db);
      Run run = Run.in(directory, "seed run --zero-config --grow book --rows 20" + db);
      Run more = Run.in(directory, "seed run --zero-config --rows 50" + db);
      Run verify = Run.in(directory, "seed verify --zero-config --rows 50" + db);

      assertThat(left.out()).contains("keeps the rows that it holds");
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(more.code()).as(more.err()).isZero();
      assertThat(verify.code()).as(verify.out() + verify.err()).isZero();
      assertThat(
              database.column(
                  "SELECT count(*) FROM book UNION ALL"
                      + " SELECT count(*) FROM book WHERE id BETWEEN 101 AND 107 AND title LIKE 'Title %'"))
          .containsExactly("57", "7");
    }
  }

  @Test
  void theOptionIsForDatasetsThatNobodyWrote() {
    Run run = Run.in(directory, "seed plan --dataset obcms --grow book");

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("--grow", "'append'");
  }
}
