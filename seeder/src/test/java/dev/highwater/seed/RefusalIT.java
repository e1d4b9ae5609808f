package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.target.SeederLock;
import dev.highwater.seed.target.Sessions;
import dev.highwater.seed.testing.Club;
import dev.highwater.seed.testing.Guest;
import java.nio.file.Path;
import java.sql.SQLException;
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

    database.execute(
        "GRANT INSERT, SELECT ON role TO seed_guest;"
            + " GRANT INSERT (id, name, lead_id), SELECT ON team TO seed_guest;"
            + " GRANT INSERT ON note TO seed_guest;"
            + " ALTER TABLE role ENABLE ROW LEVEL SECURITY;"
            + " REVOKE USAGE ON SCHEMA public FROM public;"
            + " REVOKE USAGE ON SCHEMA public FROM seed_guest");
    assertThatThrownBy(() -> run(guest))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("No right to keep the ledger")
        .hasMessageContaining("GRANT CREATE ON DATABASE")
        .hasMessageContaining("person: no INSERT, no SELECT")
        .hasMessageContaining("note: no SELECT")
        .hasMessageNotContaining("team: no INSERT")
        .hasMessageContaining("role: row security applies")
        .hasMessageContaining("team_id_seq: no UPDATE")
        .hasMessageContaining("GRANT USAGE ON SCHEMA \"public\" TO \"seed_guest\";")
        .hasMessageContaining(
            "GRANT INSERT, SELECT ON TABLE \"public\".\"person\" TO \"seed_guest\";")
        .hasMessageContaining("GRANT SELECT ON TABLE \"public\".\"note\" TO \"seed_guest\";")
        .hasMessageContaining("ALTER ROLE \"seed_guest\" BYPASSRLS;");
  }

  @Test
  void typingWhatTheRefusalSaysLetsTheRoleIn() {
    ConnectionSettings guest = guest();
    database.execute(
        "ALTER TABLE role ENABLE ROW LEVEL SECURITY", "GRANT INSERT ON audit TO seed_guest");
    Failure refused = catchThrowableOfType(Failure.class, () -> run(guest));

    String.valueOf(refused.getMessage())
        .lines()
        .map(line -> line.strip().replaceFirst("^(→ )?(or: )?", ""))
        .filter(line -> line.endsWith(";"))
        .forEach(database::execute);

    assertThat(run(guest).rowsLoaded()).isEqualTo(3_000 + 30 + 9_000 + 7);
    database.execute("ALTER ROLE seed_guest NOBYPASSRLS");
  }

  @Test
  void refusesADatabaseThatIsReadOnlyForTheRole() {
    ConnectionSettings guest = guest();
    database.execute("ALTER ROLE seed_guest SET default_transaction_read_only = on");
    try {
      assertThatThrownBy(() -> run(guest))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("default_transaction_read_only is on")
          .hasMessageContaining("SET default_transaction_read_only = off;");
    } finally {
      database.execute("ALTER ROLE seed_guest RESET default_transaction_read_only");
    }
  }

  @Test
  void refusesMoreStreamsThanTheRoleMayHaveSessions() {
    ConnectionSettings guest = guest();
    database.execute("ALTER ROLE seed_guest CONNECTION LIMIT 2");
    try {
      assertThatThrownBy(() -> run(guest))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("2 are needed, and 1 are left to the role seed_guest")
          .hasMessageContaining("Ask for fewer --threads");
    } finally {
      database.execute("ALTER ROLE seed_guest CONNECTION LIMIT -1");
    }
  }

  @Test
  void limitsForShortStatementsOfAnApplicationDoNotReachTheLoad() {
    ConnectionSettings guest = guest();
    database.execute(
        "ALTER ROLE seed_guest SET statement_timeout = '20ms'",
        "ALTER ROLE seed_guest SET lock_timeout = '1ms'",
        "ALTER ROLE seed_guest SET idle_in_transaction_session_timeout = '1ms'",
        "ALTER ROLE seed_guest SET transaction_timeout = '300ms'",
        "ALTER ROLE seed_guest SET default_transaction_isolation = 'serializable'");
    Guest.mayInsert(database);
    try {
      assertThat(run(guest).rowsLoaded()).isEqualTo(3_000 + 30 + 9_000 + 7);
    } finally {
      database.execute("ALTER ROLE seed_guest RESET ALL");
    }
  }

  @Test
  void loadsUnderConstraintsWhereTheRoleMayNotAlterTables() {
    ConnectionSettings guest = guest();
    Guest.mayInsert(database);

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
    return Guest.of(database);
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
