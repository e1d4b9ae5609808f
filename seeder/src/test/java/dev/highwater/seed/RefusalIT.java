package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.target.Cancellation;
import dev.highwater.seed.target.SeederLock;
import dev.highwater.seed.target.Sessions;
import dev.highwater.seed.testing.Club;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalIT {

  private final TestDatabase database = TestDatabase.empty();
  @TempDir Path directory;

  @BeforeEach
  void create() {
    database.create();
    database.execute(Club.DDL);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void refusesTablesWithRowsNobodySeededAllAtOnce() {
    database.execute(
        "INSERT INTO team (name) VALUES ('ours'), ('theirs')",
        "INSERT INTO role VALUES ('boss', 'Boss')");

    assertThatThrownBy(() -> run("club-1", 200))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Tables hold rows that were not seeded")
        .hasMessageContaining("team: 2 rows, of which the ledger knows 0")
        .hasMessageContaining("role: 1 rows, of which the ledger knows 0");
    assertThat(database.column("SELECT count(*) FROM note")).containsExactly("0");
  }

  @Test
  void refusesRowsThatWereDeletedAfterTheyWereLoaded() {
    run("club-1", 200);
    database.execute("DELETE FROM note WHERE id > 500");

    assertThatThrownBy(() -> run("club-1", 300))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Rows that were loaded are gone")
        .hasMessageContaining("note: 500 rows, where the ledger knows 600");
  }

  @Test
  void refusesAnotherDatasetInTheSameTables() {
    run("club-1", 200);

    assertThatThrownBy(() -> run("club-2", 300))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Another dataset is in these tables")
        .hasMessageContaining("id club-1, scale 200");
  }

  @Test
  void refusesToShrink() {
    run("club-1", 300);

    assertThatThrownBy(() -> run("club-1", 200))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("can grow but not shrink")
        .hasMessageContaining("person has 300 rows, and 200 are planned");
  }

  @Test
  void refusesASecondSeeder() throws SQLException {
    Sessions other = new Sessions(database.settings(), new Cancellation());
    try (SeederLock _ = SeederLock.acquire(other)) {
      assertThatThrownBy(() -> run("club-1", 200))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Another Highwater is seeding this database")
          .hasMessageContaining("pid ");
    }
    assertThat(run("club-1", 200).rowsLoaded()).isPositive();
  }

  @Test
  void saysWhichRightsAreMissingBeforeTheFirstByte() {
    ConnectionSettings guest = guest();

    assertThatThrownBy(() -> run(guest))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("No right to keep the ledger")
        .hasMessageContaining("GRANT CREATE ON DATABASE");
    database.execute(
        "GRANT CREATE ON DATABASE "
            + '"'
            + guest.database()
            + '"'
            + " TO seed_guest; GRANT INSERT, SELECT ON role, team TO seed_guest;"
            + " GRANT INSERT ON note TO seed_guest; ALTER TABLE role ENABLE ROW LEVEL SECURITY");
    assertThatThrownBy(() -> run(guest))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("person: the role may not INSERT or SELECT")
        .hasMessageContaining("note: the role may not SELECT")
        .hasMessageContaining("role: row security applies")
        .hasMessageContaining("team_id_seq: the role may not set this sequence");
  }

  @Test
  void loadsUnderConstraintsWhereTheRoleMayNotAlterTables() {
    ConnectionSettings guest = guest();
    database.execute(
        "GRANT CREATE ON DATABASE "
            + '"'
            + guest.database()
            + '"'
            + " TO seed_guest; GRANT INSERT, SELECT ON ALL TABLES IN SCHEMA public TO seed_guest;"
            + " GRANT SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO seed_guest");

    SeedOutcome outcome = run(guest);

    assertThat(outcome.rowsLoaded()).isEqualTo(3_000 + 30 + 9_000 + 7);
    assertThat(outcome.notes())
        .anyMatch(note -> note.contains("may not alter"))
        .anyMatch(note -> note.contains("Triggers fire while loading"))
        .anyMatch(note -> note.contains("Loaded by one transaction") && note.contains("person"));
    assertThat(database.column("SELECT count(*) FROM audit")).containsExactly("3000");
    assertThat(database.column("SELECT count(*) FROM highwater.restore")).containsExactly("0");
  }

  private ConnectionSettings guest() {
    database.execute(
        "DO $$BEGIN CREATE ROLE seed_guest LOGIN PASSWORD 'guest';"
            + " EXCEPTION WHEN duplicate_object THEN NULL; END$$",
        "GRANT USAGE ON SCHEMA public TO seed_guest");
    ConnectionSettings owner = database.settings();
    return new ConnectionSettings(
        owner.host(), owner.port(), owner.database(), "seed_guest", "guest", Map.of());
  }

  private SeedOutcome run(ConnectionSettings guest) {
    return new Seeder(guest, SeedOptions.in(directory).withThreads(2))
        .run(Club.plan(3_000), Club.sources(3_000));
  }

  private SeedOutcome run(String datasetId, long persons) {
    return new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2))
        .run(Club.plan(datasetId, persons, 1_000), Club.sources(persons));
  }
}
