package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.load.LoadResult;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.testing.Both;
import dev.highwater.seed.testing.Club;
import dev.highwater.seed.testing.Killed;
import dev.highwater.seed.testing.Readings;
import dev.highwater.seed.testing.Schema;
import dev.highwater.seed.verify.Aspect;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KillIT {

  private static final long PERSONS = 4_000;
  private static final long CLUB = 4_000 + 40 + 12_000 + 7;
  private static final long READINGS = 5 + 4_000 + 2_000 + 30 + 3_000 + 3_000;

  /// What an uninterrupted run gives, in any database.
  private static final Map<QualifiedName, Digest> EXPECTED = new TreeMap<>();

  private final TestDatabase database = TestDatabase.empty();
  @TempDir Path directory;

  @BeforeAll
  static void loadAtOnce(@TempDir Path other) {
    try (TestDatabase whole = TestDatabase.empty().create()) {
      whole.execute(Club.DDL, Readings.DDL);
      EXPECTED.putAll(
          digests(
              new Seeder(whole.settings(), SeedOptions.in(other).withThreads(1))
                  .run(Both.plan(PERSONS), Both.sources(PERSONS))));
    }
  }

  @BeforeEach
  void create() {
    database.create();
    database.execute(Club.DDL, Readings.DDL);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"range, 7", "restored, 2", "phase, FOREIGN_KEYS", "phase, COUNT"})
  void goesOnWhereItWasKilled(String event, String where)
      throws IOException, InterruptedException, SQLException {
    List<Table> before = tables();
    List<List<String>> triggers = triggers();
    Killed.seeding(database.settings(), directory, PERSONS, event, where);
    long kept =
        Long.parseLong(
            database.column("SELECT coalesce(sum(row_count), 0) FROM highwater.range").getFirst());
    assertThat(seeder().catalog().tables()).isEqualTo(before);

    SeedOutcome outcome = seeder().run(Both.plan(PERSONS), Both.sources(PERSONS));

    assertThat(outcome.rowsLoaded()).isEqualTo(CLUB + READINGS - kept);
    assertThat(digests(outcome)).isEqualTo(EXPECTED);
    assertThat(tables()).isEqualTo(before);
    assertThat(triggers()).isEqualTo(triggers);
    assertThat(
            seeder()
                .verify(Both.plan(PERSONS), Both.sources(PERSONS), EnumSet.allOf(Aspect.class))
                .findings())
        .isEmpty();
  }

  @Test
  void repairPutsTheSchemaBackWithoutLoading()
      throws IOException, InterruptedException, SQLException {
    List<Table> before = tables();
    Killed.seeding(database.settings(), directory, PERSONS, "phase", "LOAD");
    assertThat(tables()).isNotEqualTo(before);

    RepairOutcome outcome = seeder().repair();

    assertThat(outcome.whole()).isTrue();
    assertThat(outcome.restored()).isGreaterThan(8);
    assertThat(tables()).isEqualTo(before);
    assertThat(database.column("SELECT count(*) FROM note")).containsExactly("0");
    assertThat(seeder().repair().restored()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void keysAreMadeOfIndexesThatWereBuiltForThem(boolean repairedFirst)
      throws IOException, InterruptedException, SQLException {
    List<Table> before = tables();
    Killed.seeding(database.settings(), directory, PERSONS, "phase", "LOAD");
    List<String> halves =
        database.column(
            "SELECT create_sql FROM highwater.restore WHERE kind = 'KEY' AND finish_sql IS NOT NULL"
                + " AND restored_at IS NULL");
    assertThat(halves).isNotEmpty();
    halves.forEach(database::execute);
    assertThat(seeder().catalog().tables()).isEqualTo(before);

    if (repairedFirst) {
      assertThat(seeder().repair().whole()).isTrue();
    }
    assertThat(digests(seeder().run(Both.plan(PERSONS), Both.sources(PERSONS))))
        .isEqualTo(EXPECTED);

    assertThat(tables()).isEqualTo(before);
    assertThat(database.column("SELECT count(*) FROM highwater.restore WHERE restored_at IS NULL"))
        .containsExactly("0");
  }

  @Test
  void aLedgerOfAnOlderVersionIsReadAsItIsAndBroughtUpToDateByARun()
      throws IOException, InterruptedException, SQLException {
    List<Table> before = tables();
    Killed.seeding(database.settings(), directory, PERSONS, "phase", "LOAD");
    database.execute(
        "ALTER TABLE highwater.restore RENAME COLUMN finish_sql TO validate_sql",
        "ALTER TABLE highwater.restore DROP COLUMN weight",
        "DROP TABLE highwater.kept",
        "DELETE FROM highwater.ledger_version WHERE version > 1");

    assertThat(seeder().catalog().tables()).isEqualTo(before);
    assertThat(database.column("SELECT max(version) FROM highwater.ledger_version"))
        .containsExactly("1");

    assertThat(digests(seeder().run(Both.plan(PERSONS), Both.sources(PERSONS))))
        .isEqualTo(EXPECTED);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void repairOfHalfLoadedTablesLeavesOnlyBrokenForeignKeysUnchecked()
      throws IOException, InterruptedException, SQLException {
    List<Table> before = tables();
    Killed.seeding(database.settings(), directory, PERSONS, "range", "3");

    RepairOutcome outcome = seeder().repair();

    assertThat(outcome.refused())
        .isNotEmpty()
        .allMatch(refused -> refused.reason().contains("violates foreign key constraint"));
    assertThat(
            database.column(
                "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conparentid = 0"
                    + " AND connamespace = 'public'::regnamespace"))
        .containsExactly("7");
    seeder().run(Both.plan(PERSONS), Both.sources(PERSONS));
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void goesOnAfterItWasCancelled() throws SQLException {
    List<Table> before = tables();
    Cancellation cancellation = new Cancellation();
    SeedProgress impatient =
        new SeedProgress() {
          @Override
          public void loaded(QualifiedName table, long first, long count) {
            if (table.equals(Club.PERSON)) {
              cancellation.cancel();
            }
          }
        };
    SeedOptions options =
        SeedOptions.in(directory).withProgress(impatient).withCancellation(cancellation);

    assertThatThrownBy(
            () ->
                new Seeder(database.settings(), options)
                    .run(Both.plan(PERSONS), Both.sources(PERSONS)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("The work was cancelled");

    assertThat(digests(seeder().run(Both.plan(PERSONS), Both.sources(PERSONS))))
        .isEqualTo(EXPECTED);
    assertThat(tables()).isEqualTo(before);
  }

  private Seeder seeder() {
    return new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2));
  }

  private List<Table> tables() throws SQLException {
    return Schema.of(database.settings()).tables();
  }

  private List<List<String>> triggers() {
    return database.rows(
        "SELECT tgrelid::regclass, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal"
            + " ORDER BY 1, 2");
  }

  private static Map<QualifiedName, Digest> digests(SeedOutcome outcome) {
    Map<QualifiedName, Digest> digests = new TreeMap<>();
    for (LoadResult.TableLoad table : outcome.tables()) {
      digests.put(table.table(), table.digest());
    }
    return digests;
  }
}
