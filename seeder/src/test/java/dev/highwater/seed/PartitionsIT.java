package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.testing.Readings;
import dev.highwater.seed.testing.Schema;
import dev.highwater.seed.verify.Aspect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class PartitionsIT {

  private static final String TRIGGERS =
      "SELECT tgrelid::regclass, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal"
          + " ORDER BY 1, 2";
  private static final String LEAVES =
      "SELECT DISTINCT tableoid::regclass::text FROM reading ORDER BY 1";

  @TempDir Path directory;

  @ParameterizedTest
  @EachServer
  void partitionsAndHeirsGetTheirRowsAndEverythingComesBack(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(Readings.DDL);
      Catalog before = Schema.of(database.settings());
      List<List<String>> triggers = database.rows(TRIGGERS);

      run(database, 300);
      SeedOutcome grown = run(database, 9_000);

      assertThat(database.column("SELECT count(*) FROM reading")).containsExactly("9000");
      assertThat(database.column(LEAVES))
          .containsExactly(
              "reading_2024_heat",
              "reading_2024_rest",
              "reading_2025_0",
              "reading_2025_1",
              "reading_2025_2",
              "reading_other");
      assertThat(database.column("SELECT count(*) FROM ONLY vehicle")).containsExactly("30");
      assertThat(database.column("SELECT count(*) FROM vehicle")).containsExactly("3030");
      assertThat(Schema.of(database.settings())).isEqualTo(before);
      assertThat(database.rows(TRIGGERS)).isEqualTo(triggers);
      assertThat(database.column("SELECT nextval('remark_id_seq')")).containsExactly("4501");
      assertThat(database.column("SELECT nextval('reading_id_seq')")).containsExactly("9001");
      assertThatNothingIsFound(database);
      assertThat(digests(grown)).isEqualTo(digestsAtOnce(server));
    }
  }

  @ParameterizedTest
  @EachServer
  void whatWasHalfPutBackIsPutBackWholly(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(Readings.DDL);
      Catalog before = Schema.of(database.settings());
      List<List<String>> triggers = database.rows(TRIGGERS);

      for (int restored = 1; restored < 30; restored += 4) {
        if (!stopsAfter(database, restored)) {
          break;
        }
        assertThat(seeder(database).catalog()).as("after %d", restored).isEqualTo(before);
      }
      run(database, 9_000);

      assertThat(Schema.of(database.settings())).isEqualTo(before);
      assertThat(database.rows(TRIGGERS)).isEqualTo(triggers);
      assertThat(
              database.column("SELECT count(*) FROM highwater.restore WHERE restored_at IS NULL"))
          .containsExactly("0");
      assertThatNothingIsFound(database);
    }
  }

  /// Whether a run was cancelled when it had put back so many things.
  private boolean stopsAfter(TestDatabase database, int restored) {
    Cancellation cancellation = new Cancellation();
    SeedProgress impatient =
        new SeedProgress() {
          @Override
          public void restored(String what, int done, int of) {
            if (done == restored) {
              cancellation.cancel();
            }
          }
        };
    SeedOptions options =
        SeedOptions.in(directory)
            .withThreads(2)
            .withProgress(impatient)
            .withCancellation(cancellation);
    try {
      new Seeder(database.settings(), options).run(Readings.plan(9_000), Readings.sources(9_000));
      return false;
    } catch (Failure cancelled) {
      assertThat(cancelled).hasMessageContaining("The work was cancelled");
      return true;
    }
  }

  private Map<QualifiedName, Digest> digestsAtOnce(TestServer server) {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(Readings.DDL);
      return digests(run(database, 9_000));
    }
  }

  private void assertThatNothingIsFound(TestDatabase database) {
    assertThat(
            seeder(database)
                .verify(Readings.plan(9_000), Readings.sources(9_000), EnumSet.allOf(Aspect.class))
                .findings())
        .isEmpty();
  }

  private SeedOutcome run(TestDatabase database, long readings) {
    return seeder(database).run(Readings.plan(readings), Readings.sources(readings));
  }

  private Seeder seeder(TestDatabase database) {
    return new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2));
  }

  private static Map<QualifiedName, Digest> digests(SeedOutcome outcome) {
    Map<QualifiedName, Digest> digests = new TreeMap<>();
    outcome.tables().forEach(table -> digests.put(table.table(), table.digest()));
    return digests;
  }
}
