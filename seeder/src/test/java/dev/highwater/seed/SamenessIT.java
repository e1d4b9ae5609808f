package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.testing.Club;
import dev.highwater.seed.testing.LoneRows;
import dev.highwater.seed.testing.Obcms;
import dev.highwater.seed.testing.OtherPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rows are the same whoever makes them, wherever, in whatever order and pieces.
class SamenessIT {

  private static final long PERSONS = 3_000;

  @RegisterExtension static final TestDatabase OBCMS = TestDatabase.obcms();

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"1, 256", "2, 4096", "4, 1000", "8, 512"})
  void anyNumberOfThreadsAndAnySizeOfRangesGiveTheSameDigests(int threads, int rangeRows)
      throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(Club.DDL);
      Map<QualifiedName, Digest> digests = new LinkedHashMap<>();

      new Seeder(database.settings(), SeedOptions.in(directory).withThreads(threads))
          .run(Club.plan("club-1", PERSONS, rangeRows), Club.sources(PERSONS))
          .tables()
          .forEach(table -> digests.put(table.table(), table.digest()));

      assertThat(digests).isEqualTo(Club.digests(PERSONS));
    }
  }

  @Test
  void anotherTimeZoneAndLocaleGiveTheSameDigests() throws Exception {
    Map<String, String> here = OtherPlace.digests(OBCMS.settings(), "en", "US", "UTC");

    Map<String, String> there = OtherPlace.digests(OBCMS.settings(), "tr", "TR", "Asia/Kathmandu");
    Map<String, String> elsewhere =
        OtherPlace.digests(OBCMS.settings(), "ar", "EG", "America/St_Johns");

    assertThat(here).hasSizeGreaterThan(150);
    assertThat(there).isEqualTo(here);
    assertThat(elsewhere).isEqualTo(here);
  }

  @Test
  void everyRowCanBeMadeAloneInAnyOrder() throws SQLException, IOException {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      var planning = Obcms.planning(database.settings(), 1_000);
      new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2))
          .run(planning.plan(), planning.sources());

      for (long seed = 1; seed <= 3; seed++) {
        assertThat(LoneRows.strangers(database, planning.sources(), seed))
            .as("seed " + seed)
            .isEmpty();
      }
    }
  }
}
