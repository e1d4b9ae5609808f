package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VolumeCommandsIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @TempDir Path directory;

  @BeforeAll
  static void use() {
    DATABASE.execute(
        "CREATE EXTENSION IF NOT EXISTS pg_stat_statements",
        "CREATE TABLE customer (id bigint PRIMARY KEY, city text NOT NULL, credit integer)",
        "INSERT INTO customer SELECT i, 'City ' || i % 7, i FROM generate_series(1, 500) i",
        "ANALYZE",
        "SELECT city, count(*), sum(credit) FROM customer WHERE credit > 100 GROUP BY city",
        "SELECT * FROM customer WHERE id = 17",
        "UPDATE customer SET credit = credit + 1 WHERE id = 9");
  }

  @Test
  void aScenarioIsWrittenPlannedRunAndFoundComplete() throws IOException {
    String db = Lending.db(directory, DATABASE.settings());

    Run init = Run.in(directory, "volume init --out mine" + db);
    assertThat(init.err()).isEmpty();
    assertThat(init.out()).contains("scenario.yaml").contains("reports").contains("mix");
    assertThat(directory.resolve("mine/scenario.schema.json")).isNotEmptyFile();

    Run plan = Run.in(directory, "volume plan --output json --scenario mine" + db);
    assertThat(plan.code()).as(plan.err()).isZero();
    JsonNode outlook = JsonMapper.builder().build().readTree(plan.out()).path("outlook");
    assertThat(outlook.path("rungs").size()).isEqualTo(1);
    assertThat(outlook.path("seconds").asDouble()).isPositive();
    assertThat(outlook.path("peakBytes").asDouble()).isGreaterThan(1e6);
    assertThat(Run.in(directory, "volume plan --scenario mine" + db).out())
        .contains("takes about")
        .contains("with the copy for workloads");

    shorten();
    Run run = Run.in(directory, "volume run --scenario mine" + db);
    assertThat(run.code()).as(run.err()).isIn(0, 3);
    assertThat(run.out()).contains("report.html");

    Path folder = onlyRun();
    Run again = Run.in(directory, "volume resume " + folder + db);
    assertThat(again.code()).isEqualTo(run.code());
    assertThat(again.err()).contains("The run is complete");

    // As a kill between the last rung and the end leaves it.
    String results = Files.readString(folder.resolve("results.json"));
    Files.delete(folder.resolve("results.json"));
    Run resumed = Run.in(directory, "volume resume" + db);
    assertThat(resumed.code()).as(resumed.err()).isEqualTo(run.code());
    assertThat(resumed.err()).contains("Going on: 1 of 1 rungs are whole");
    assertThat(withoutEnd(Files.readString(folder.resolve("results.json"))))
        .isEqualTo(withoutEnd(results));
  }

  @Test
  void aStatementThatTheDatabaseDoesNotKnowIsToldByThePlan() throws IOException {
    String db = Lending.db(directory, DATABASE.settings());
    Run.in(directory, "volume init --out broken" + db);
    Files.writeString(directory.resolve("broken/reports/q01.sql"), "SELECT nothing FROM nowhere;");

    Run plan = Run.in(directory, "volume plan --scenario broken" + db);

    assertThat(plan.code()).isEqualTo(1);
    assertThat(plan.err())
        .contains("The scenario does not fit this database")
        .contains("reports/q01.sql")
        .contains("nowhere");
  }

  @Test
  void whatCannotBeResumedIsSaid() {
    assertThat(Run.in(directory, "volume resume").err()).contains("There is no run to resume");
    assertThat(Run.in(directory, "volume resume nowhere").err())
        .contains("There is no run to resume")
        .contains("run.json");
    assertThat(Run.in(directory, "volume schema").out()).startsWith("{").contains("2020-12");
  }

  private void shorten() throws IOException {
    Path file = directory.resolve("mine/scenario.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("duration: 10s", "duration: 500ms")
            .replace("warmUp: 2s", "warmUp: 100ms")
            .replace("budget: 500ms", "budget: 10ms"));
  }

  private Path onlyRun() throws IOException {
    try (Stream<Path> runs = Files.list(directory.resolve("reports/performance"))) {
      List<Path> all = runs.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static String withoutEnd(String results) {
    return results.replaceAll("\"endedAt\"[^\\n]*", "");
  }
}
