package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.MortalServer;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.load.LoadResult;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.target.RowCounts;
import dev.highwater.seed.target.SeederLock;
import dev.highwater.seed.target.Sessions;
import dev.highwater.seed.testing.Both;
import dev.highwater.seed.testing.Club;
import dev.highwater.seed.testing.Readings;
import dev.highwater.seed.testing.Schema;
import dev.highwater.seed.testing.SeederProcess;
import dev.highwater.seed.verify.Aspect;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the seeding program and the server at random moments and goes on each time, until there
/// were `torture.kills` of them. `scripts/torture kills` does so fifty times.
class RandomKillsIT {

  private static final int KILLS = Integer.getInteger("torture.kills", 3);
  private static final long SEED = Long.getLong("torture.seed", System.nanoTime());
  private static final long PERSONS = 20_000;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private MortalServer server;
  @TempDir Path directory;

  @BeforeEach
  void start() {
    server = MortalServer.start(directory.resolve("server"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void endsWithTheSameRowsHoweverOftenItWasKilled()
      throws IOException, InterruptedException, SQLException {
    System.out.println("torture.seed=" + SEED);
    create();
    Catalog before = catalog();
    long began = System.nanoTime();
    assertThat(seed("nowhere").awaitEnd()).isEmpty();
    long duration = (System.nanoTime() - began) / 1_000_000;
    Map<QualifiedName, Digest> expected = finish();

    create();
    int kills = 0;
    while (kills < KILLS) {
      boolean program = random.nextBoolean();
      long moment = random.nextLong(duration);
      boolean killed = program ? killProgram(moment) : killServer(moment);
      if (killed) {
        kills++;
        System.out.printf(
            "kill %d: the %s after %d ms%n", kills, program ? "program" : "server", moment);
        assertThat(seeder().catalog()).isEqualTo(before);
        assertThatTheLedgerKnowsAllRows();
        if (random.nextInt(4) == 0) {
          seeder().repair();
          assertThat(seeder().catalog()).isEqualTo(before);
        }
      } else {
        assertThat(finish()).isEqualTo(expected);
        create();
      }
    }

    assertThat(finish()).isEqualTo(expected);
    assertThat(catalog()).isEqualTo(before);
  }

  private boolean killProgram(long moment) throws IOException, InterruptedException {
    try (SeederProcess process = seed("nowhere")) {
      return !process.endsWithin(moment);
    }
  }

  private boolean killServer(long moment) throws IOException, InterruptedException {
    try (SeederProcess process = seed("nowhere")) {
      if (process.endsWithin(moment)) {
        return false;
      }
      server.kill();
      String said = process.awaitEnd();
      server.revive();
      if (said.isEmpty()) {
        // It had done all its work, and was only leaving.
        return false;
      }
      assertThat(said)
          .containsAnyOf("run again", "Cannot connect", "cannot be reached")
          .doesNotContain("IllegalStateException");
      return true;
    }
  }

  private SeederProcess seed(String where) throws IOException {
    return SeederProcess.start(
        server.settings(), directory, PERSONS, 1 + random.nextInt(3), where, "0");
  }

  /// The server of tests commits without waiting for its log, which a kill would take away with the
  /// tables; so the tables are on disk before anything is killed.
  private void create() throws SQLException {
    execute(
        "DROP SCHEMA IF EXISTS highwater CASCADE",
        "DROP SCHEMA public CASCADE",
        "CREATE SCHEMA public",
        Club.DDL,
        Readings.DDL,
        "CHECKPOINT");
  }

  /// Lets a run come to its end and looks at everything.
  private Map<QualifiedName, Digest> finish() {
    SeedOutcome outcome = seeder().run(Both.plan(PERSONS), Both.sources(PERSONS));
    assertThat(
            seeder()
                .verify(Both.plan(PERSONS), Both.sources(PERSONS), EnumSet.allOf(Aspect.class))
                .findings())
        .isEmpty();
    Map<QualifiedName, Digest> digests = new TreeMap<>();
    for (LoadResult.TableLoad table : outcome.tables()) {
      digests.put(table.table(), table.digest());
    }
    return digests;
  }

  private void assertThatTheLedgerKnowsAllRows() throws SQLException {
    Sessions sessions = new Sessions(server.settings(), new Cancellation());
    // Whoever gets the lock knows that nothing of the killed run is still at work.
    try (SeederLock _ = SeederLock.acquire(sessions);
        Connection connection = server.settings().connect()) {
      if (!LedgerSchema.present(connection)) {
        return;
      }
      for (TablePlan planned : Both.plan(PERSONS).tables()) {
        QualifiedName table = planned.table();
        assertThat(
                number(
                    connection,
                    "SELECT coalesce(sum(row_count), 0) FROM highwater.range WHERE table_name = '"
                        + table.name()
                        + "'"))
            .as(table.name())
            .isEqualTo(RowCounts.read(connection, List.of(table)).get(table));
      }
    }
  }

  private Seeder seeder() {
    return new Seeder(server.settings(), SeedOptions.in(directory).withThreads(2));
  }

  private Catalog catalog() throws SQLException {
    return Schema.of(server.settings());
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = server.settings().connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
