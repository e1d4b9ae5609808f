package dev.highwater.volume.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.compare.PairedRunner.Database;
import dev.highwater.volume.scenario.ReportSuite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Things that are broken on purpose at the second rung, each of which must be found, named and put
/// at its statement and rung; and nothing broken, which must raise no alarm.
class PlantedRegressionIT {

  private static final int FIRST = 1_500;
  private static final int SECOND = 6_000;
  private static final int SAME = 20;

  @TempDir Path folder;

  private static final TicketOffice OFFICE = new TicketOffice();
  private static Database small;
  private static Database large;

  private Consumer<String> progress = report -> {};

  @BeforeAll
  static void fill() throws SQLException {
    small = OFFICE.fill("small", FIRST);
    large = OFFICE.fill("large", SECOND);
  }

  @AfterAll
  static void drop() throws SQLException {
    OFFICE.close();
  }

  @Test
  void aDroppedIndex() throws SQLException {
    Finding finding = found("office", sql("DROP INDEX ticket_office, ticket_office_opened"));

    assertThat(finding.statement()).isEqualTo("tickets");
    assertThat(finding.cause()).contains("index ticket_office").contains("is gone");
  }

  @Test
  void anIndexForAnOrderThatIsGone() throws SQLException {
    Finding finding = found("latest", sql("DROP INDEX ticket_office_opened"));

    assertThat(finding.statement()).isEqualTo("ten");
    assertThat(finding.cause()).contains("index ticket_office_opened of ticket is gone");
  }

  @Test
  void statisticsThatWereNeverGathered() throws SQLException {
    Finding finding =
        found("open", sql("DELETE FROM pg_statistic WHERE starelid = 'ticket'::regclass"));

    assertThat(finding.statement()).isEqualTo("amounts");
    assertThat(finding.cause()).contains("statistics no longer tell the truth").contains("ticket");
  }

  @Test
  void tooLittleMemoryForASort() throws SQLException {
    Finding finding = found("ledger", database("SET work_mem = '64kB'"));

    assertThat(finding.statement()).isEqualTo("notes");
    assertThat(finding.cause())
        .contains("setting work_mem is 64kB")
        .contains("spill appeared: Sort");
  }

  @Test
  void aSettingThatTakesIndexesAway() throws SQLException {
    Finding finding =
        found("latest", database("SET enable_indexscan = off", "SET enable_bitmapscan = off"));

    assertThat(finding.statement()).isEqualTo("ten");
    assertThat(finding.cause()).contains("setting enable_indexscan is off");
  }

  @Test
  void aReportThatGrewQuadratic() throws SQLException {
    ReportSuite suite =
        TicketOffice.with(
            "regions",
            """
            -- name: totals
            SELECT o.region, count(*), sum(t.hours)
              FROM office o JOIN ticket t ON t.office_id = o.id
             WHERE t.id % 50 <> 0 OR 0 <= (SELECT count(*) FROM ticket x WHERE x.hours > t.hours)
             GROUP BY o.region;
            """);
    Finding finding = found("regions", candidate -> new Database(candidate.settings(), suite));

    assertThat(finding.statement()).isEqualTo("totals");
    assertThat(finding.cause()).contains("the statement itself is another");
  }

  @Test
  void aStatementForEachRow() throws SQLException {
    ReportSuite suite =
        TicketOffice.with(
            "regions",
            """
            -- name: offices
            SELECT id, region FROM office;
            -- name: totals
            -- for each: offices
            SELECT count(*), sum(hours) FROM ticket WHERE office_id = :id;
            """);
    Finding finding = found("regions", candidate -> new Database(candidate.settings(), suite));

    assertThat(finding.differences())
        .anyMatch(d -> d.metric().equals("statements") && d.candidate() == 101);
    assertThat(finding.cause()).contains("another");
  }

  @Test
  void aFunctionThatBecameSlow() throws SQLException {
    Finding finding =
        found(
            "fees",
            sql(
                """
                CREATE OR REPLACE FUNCTION fee(hours int) RETURNS int LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_sleep(0.00002); RETURN hours * 40; END'
                """));

    assertThat(finding.differences()).extracting(Difference::metric).containsOnly("time");
    assertThat(finding.cause()).contains("plan and counters are the same").contains("functions");
  }

  @Test
  void aTableThatSwelled() throws SQLException {
    Finding finding =
        found(
            "ledger",
            sql(
                "UPDATE ticket SET hours = hours",
                "UPDATE ticket SET hours = hours",
                "VACUUM (ANALYZE) ticket"));

    assertThat(finding.statement()).isEqualTo("notes");
    assertThat(finding.cause()).contains("ticket takes").contains("it is bloated");
  }

  @Test
  void rowsThatAreMissing() throws SQLException {
    Finding finding = found("office", sql("DELETE FROM ticket WHERE office_id = 7 AND id < 3000"));

    assertThat(finding.cause()).contains("the answer is another");
  }

  @Test
  void aLockHeldForFiveSeconds() throws SQLException {
    CountDownLatch held = new CountDownLatch(1);
    Finding finding =
        found(
            "office",
            candidate -> {
              progress = report -> lock(candidate.settings(), held);
              return candidate;
            });

    assertThat(finding.statement()).isEqualTo("tickets");
    assertThat(finding.cause())
        .contains("AccessShareLock on ticket")
        .contains("held by migration: ");
    assertThat(finding.differences())
        .filteredOn(d -> d.metric().equals("lock wait"))
        .singleElement()
        .satisfies(d -> assertThat(d.candidate()).isBetween(3_000.0, 8_000.0));
  }

  @Test
  void nothingBrokenRaisesNoAlarmInTwentyComparisons() throws SQLException {
    Database twin = OFFICE.copy("small", "small_twin");
    for (int i = 0; i < SAME; i++) {
      PairedRunner runner = new PairedRunner("tickets", TicketOffice.DATASET, folder);
      boolean swapped = i % 2 == 1;
      runner.measure(FIRST, FIRST, swapped ? twin : small, swapped ? small : twin, name -> {});
      Comparison comparison =
          RunComparer.compare(runner.baseline(), runner.candidate(), Mode.INTERLEAVED);

      assertThat(comparison.findings()).as("comparison %d", i).isEmpty();
      assertThat(comparison.conditions()).isEmpty();
    }
  }

  /// Plants something in the candidate of the second rung and gives the finding of that report.
  private Finding found(String report, Change change) throws SQLException {
    PairedRunner runner = new PairedRunner("tickets", TicketOffice.DATASET, folder);
    Database copy = OFFICE.copy("small", "small_copy");
    runner.measure(FIRST, FIRST, small, copy, name -> {});
    Database broken = change.of(OFFICE.copy("large", "large_copy"));
    runner.measure(SECOND, SECOND, large, broken, progress);
    Comparison comparison =
        RunComparer.compare(runner.baseline(), runner.candidate(), Mode.INTERLEAVED);
    List<Finding> findings = comparison.findings();

    assertThat(findings).extracting(Finding::rung).containsOnly((long) SECOND);
    return findings.stream()
        .filter(f -> f.subject().startsWith("report/" + report))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not among the findings: " + findings));
  }

  private interface Change {
    Database of(Database candidate) throws SQLException;
  }

  private static Change sql(String... statements) {
    return candidate -> {
      TicketOffice.execute(candidate.settings(), statements);
      return candidate;
    };
  }

  private static Change database(String... settings) {
    return candidate -> {
      for (String setting : settings) {
        TicketOffice.execute(
            candidate.settings(),
            "ALTER DATABASE " + candidate.settings().database() + " " + setting);
      }
      return candidate;
    };
  }

  /// Locks once, and is there only when the lock is held.
  private static void lock(ConnectionSettings database, CountDownLatch held) {
    if (held.getCount() == 0) {
      return;
    }
    Thread.ofPlatform().start(() -> hold(database, held));
    try {
      held.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void hold(ConnectionSettings database, CountDownLatch held) {
    try (Connection connection = database.withApplicationName("migration").connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE ticket IN ACCESS EXCLUSIVE MODE");
      held.countDown();
      statement.execute("SELECT pg_sleep(5)");
      connection.commit();
    } catch (SQLException gone) {
      held.countDown();
    }
  }
}
