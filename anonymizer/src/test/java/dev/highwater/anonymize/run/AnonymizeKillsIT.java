package dev.highwater.anonymize.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.MortalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the anonymizing program and the server of both databases at random moments and goes on
/// each time, until there were `torture.kills` of them. `scripts/torture anonymize` does so a
/// hundred times.
class AnonymizeKillsIT {

  private static final int KILLS = Integer.getInteger("torture.kills", 3);
  private static final long SEED = Long.getLong("torture.seed", System.nanoTime());
  private static final int PERSONS = 10_000;
  private static final String KEY = "a key for a trial of kills";

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private MortalServer server;
  private Path policy;
  @TempDir Path directory;

  @BeforeEach
  void start() throws IOException, SQLException {
    server = MortalServer.start(directory.resolve("server"));
    policy = Files.writeString(directory.resolve("policy.yaml"), Clinic.POLICY);
    Files.createDirectories(directory.resolve("work"));
    execute(server.settings(), Clinic.SCHEMA);
    execute(server.settings(), Clinic.rows(PERSONS));
    execute(server.settings(), "CHECKPOINT");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void endsWithTheSameRowsHoweverOftenItWasKilled() throws Exception {
    System.out.println("torture.seed=" + SEED);
    long began = System.nanoTime();
    try (AnonymizerProcess process = run()) {
      assertThat(process.awaitEnd()).as(process.said()).isTrue();
    }
    long duration = (System.nanoTime() - began) / 1_000_000;
    List<String> expected = digests();
    execute(server.settings(), "DROP DATABASE staging");

    int kills = 0;
    while (kills < KILLS) {
      boolean program = random.nextBoolean();
      long moment = random.nextLong(duration);
      if (program ? killProgram(moment) : killServer(moment)) {
        kills++;
        System.out.printf(
            "kill %d: the %s after %d ms%n", kills, program ? "program" : "server", moment);
      }
      if (isThere()) {
        assertThat(digests()).isEqualTo(expected);
        execute(server.settings(), "DROP DATABASE staging WITH (FORCE)", "CHECKPOINT");
      }
    }

    try (AnonymizerProcess process = run()) {
      assertThat(process.awaitEnd()).as(process.said()).isTrue();
      assertThat(digests()).isEqualTo(expected);
      assertThat(process.said()).doesNotContainIgnoringCase("quibranza").doesNotContain(KEY);
    }
    assertThatNothingIsLeftOnDisk(directory.resolve("work"));
  }

  private boolean killProgram(long moment) throws IOException, InterruptedException {
    try (AnonymizerProcess process = run()) {
      return !process.endsWithin(moment);
    }
  }

  private boolean killServer(long moment) throws IOException, InterruptedException {
    try (AnonymizerProcess process = run()) {
      if (process.endsWithin(moment)) {
        return false;
      }
      server.kill();
      boolean done = process.awaitEnd();
      server.revive();
      assertThat(process.said()).doesNotContain("IllegalStateException");
      return !done;
    }
  }

  private AnonymizerProcess run() throws IOException {
    return AnonymizerProcess.start(
        server.settings(), target(), directory.resolve("work"), policy, KEY);
  }

  private ConnectionSettings target() {
    return server.settings().withDatabase("staging");
  }

  private boolean isThere() throws SQLException {
    return !one(server.settings(), "SELECT count(*) FROM pg_database WHERE datname = 'staging'")
        .equals("0");
  }

  private List<String> digests() throws SQLException {
    String digest =
        "SELECT count(*) || md5(string_agg(t::text, ',' ORDER BY t::text)) FROM %s AS t";
    return List.of(
        one(target(), digest.formatted("person")),
        one(target(), digest.formatted("visit")),
        one(target(), digest.formatted("log")),
        one(target(), digest.formatted("names")),
        one(target(), "SELECT count(*)::text FROM pg_constraint"),
        one(target(), "SELECT count(*)::text FROM pg_index WHERE indisvalid"));
  }

  private static void assertThatNothingIsLeftOnDisk(Path work) throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContainIgnoringCase("quibranza")
            .doesNotContain(KEY);
      }
    }
  }

  private static String one(ConnectionSettings database, String query) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  private static void execute(ConnectionSettings database, String... statements)
      throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
