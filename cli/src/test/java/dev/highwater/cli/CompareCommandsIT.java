package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandsIT {

  /// A run with one report at one rung.
  private static final String RUN =
      """
      {"schemaVersion": 2, "id": "ID", "scenario": "shop", "startedAt": "2025-10-09T10:15:00Z",
       "endedAt": "2025-10-09T10:16:00Z",
       "environment": {"highwaterVersion": "0.1.0", "serverVersion": "PostgreSQL 18.6",
         "javaVersion": "25", "operatingSystem": "Linux", "processors": 2, "memoryBytes": 1000,
         "embeddedServer": true, "settings": {"work_mem": "MEMORY"}},
       "dataset": {"name": "shop", "version": "1.0.0", "id": "a", "seed": SEED, "scaleUnit": "orders",
         "schemaFingerprint": "f"},
       "command": "highwater volume run", "projectedMaximum": 1000,
       "rungs": [{"target": 1000, "rows": 1000, "totalRows": 5000,
         "growing": {"rowsLoaded": 1, "bytesLoaded": 1, "loadSeconds": 1, "settleSeconds": 1},
         "imports": [], "loads": [], "statements": [], "lockWaits": [],
         "storage": {"databaseBytes": 1, "relations": []}, "seconds": 1,
         "reports": [{"name": "orders", "title": "Orders", "module": "sales", "selectivity": "low",
           "resultRows": 10, "executions": 3, "statementsPerExecution": 1,
           "latency": {"count": 3, "mean": 1, "p50": 1, "p90": null, "p95": null, "p99": null,
             "max": 1, "samples": [1.0, 1.1, 1.2]},
           "counters": {"rowsProcessed": 10, "buffers": BUFFERS, "tempBlocks": 0, "walBytes": 0},
           "plans": [], "failure": null}]}],
       "growth": [], "objectives": [], "foretold": [], "verdict": "VERDICT"}
      """;

  @TempDir Path directory;

  @BeforeEach
  void runs() throws IOException {
    run("good", "4MB", 1, 100, "HOLDS");
    run("same", "4MB", 1, 100, "HOLDS");
    run("worse", "64kB", 1, 250, "HOLDS");
    run("other", "4MB", 2, 100, "HOLDS");
  }

  @Test
  void aRunThatIsTheSamePasses() {
    Run run = Run.in(directory, "volume compare good same");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("No regression.").contains("p95 of 1 of 1 measurements");
  }

  @Test
  void aRegressionIsSaidEverywhereAndLeavesWithThree() throws IOException {
    Run run =
        Run.in(directory, "volume compare good worse --junit j.xml --markdown m.md --html h.html");

    assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.out())
        .contains("report/orders/low at 1k")
        .contains("buffers: 250 blocks, 100 blocks in the baseline, 2.5 times")
        .contains("setting work_mem: 64kB, 4MB in the baseline");
    assertThat(directory.resolve("j.xml"))
        .content()
        .contains("failures=\"1\"")
        .contains("type=\"REGRESSION\"");
    assertThat(directory.resolve("m.md")).content().contains("## Worse");
    assertThat(directory.resolve("h.html")).content().contains("<h2>Regressions</h2>");
    assertThat(Run.in(directory, "volume compare good worse --output json").out())
        .contains("\"metric\"");
  }

  @Test
  void otherRowsAndRunsThatAreNotThereAreRefused() {
    Run other = Run.in(directory, "volume compare good other");
    assertThat(other.code()).isEqualTo(ExitCode.FAILED);
    assertThat(other.err()).contains("cannot be compared").contains("seed: 1 and 2");

    Run missing = Run.in(directory, "volume compare good nowhere");
    assertThat(missing.code()).isEqualTo(ExitCode.FAILED);
    assertThat(missing.err()).contains("There is no such run").contains("good, other, same, worse");
  }

  @Test
  void aGateHoldsTheNewestRunAgainstItsBaseline() throws IOException {
    Run without = Run.in(directory, "volume gate same");
    assertThat(without.err())
        .contains("There is no baseline")
        .contains("highwater volume baseline set same");

    assertThat(Run.in(directory, "volume baseline set good").out())
        .contains("good is the baseline shop-shop-1.0.0-pg18");
    assertThat(Run.in(directory, "volume baseline list").out())
        .contains("shop-shop-1.0.0-pg18")
        .contains("shop@1.0.0");
    assertThat(Run.in(directory, "volume gate same").code()).isEqualTo(ExitCode.DONE);
    assertThat(Run.in(directory, "volume gate").out()).contains("worse against the baseline good");
    assertThat(Run.in(directory, "volume gate").code()).isEqualTo(ExitCode.NEGATIVE);

    run("zbroken", "4MB", 1, 100, "BROKEN");
    assertThat(Run.in(directory, "volume gate").code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(Run.in(directory, "volume gate --regressions-only").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void twoDatabasesAreMeasuredInTurns() throws IOException {
    Path scenario = Files.createDirectories(directory.resolve("tree"));
    Files.writeString(
        scenario.resolve("scenario.yaml"),
        """
        scenario: tree
        dataset: obcms
        ladder: 1k,2k
        projectedMaximum: {rows: 10k, source: test}
        owners: {work: team}
        reports:
          budget: 10ms
          timeout: 5s
          minimumExecutions: 9
          maximumExecutions: 9
          queries:
            - {file: roots.sql, title: Roots, module: work}
        """);
    Files.writeString(
        scenario.resolve("roots.sql"), "SELECT count(*) FROM common_work_item WHERE level = 0");
    try (TestDatabase one = TestDatabase.obcms().create();
        TestDatabase two = TestDatabase.obcms().create()) {
      String typed =
          "volume compare --live --scenario "
              + scenario
              + " "
              + Lending.db(directory, one.settings()).replace("--db ", "").strip()
              + " "
              + Lending.db(directory, two.settings()).replace("--db ", "").strip();
      Run same = Run.in(directory, typed);
      assertThat(same.err()).doesNotContain("failed");
      assertThat(same.out()).contains("No regression.").contains("executions in turns");
      assertThat(same.code()).isEqualTo(ExitCode.DONE);
    }
  }

  private void run(String id, String memory, int seed, int buffers, String verdict)
      throws IOException {
    Path folder = directory.resolve("reports/performance").resolve(id);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("results.json"),
        RUN.replace("ID", id)
            .replace("MEMORY", memory)
            .replace("SEED", Integer.toString(seed))
            .replace("BUFFERS", Integer.toString(buffers))
            .replace("VERDICT", verdict));
  }
}
