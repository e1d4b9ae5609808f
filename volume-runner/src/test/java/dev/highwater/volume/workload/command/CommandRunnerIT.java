package dev.highwater.volume.workload.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.volume.result.CommandResult;
import dev.highwater.volume.scenario.CommandStep;
import dev.highwater.volume.scenario.CommandStep.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CommandRunnerIT {

  private static final String PGBENCH = "/usr/lib/postgresql/15/bin/pgbench";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @TempDir Path folder;

  @Test
  void pgbenchFindsTheDatabaseAndItsOutputIsRead() throws Exception {
    assumeTrue(Files.isExecutable(Path.of(PGBENCH)), "skipped: there is no " + PGBENCH);
    Files.writeString(folder.resolve("one.sql"), "SELECT 1;\n");

    CommandResult result =
        run(
            step(
                List.of(PGBENCH, "-n", "-f", folder.resolve("one.sql").toString(), "-t", "20"),
                Format.PGBENCH,
                "",
                Map.of("rate", "tps", "clients", "number of clients: (\\d+)")));

    assertThat(result.failure()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.summary()).containsEntry("transactions", 20.0).containsKey("latency average");
    assertThat(result.figures()).containsEntry("clients", 1.0);
    assertThat(result.figures().get("rate")).isEqualTo(result.summary().get("tps"));
    assertThat(folder.resolve(result.outputFile())).content().contains("tps = ");
  }

  @Test
  void theSummaryFileIsKeptAndRead() throws Exception {
    CommandResult result =
        run(
            step(
                List.of(
                    "sh",
                    "-c",
                    "echo '{\"metrics\":{\"http_reqs\":{\"rate\":7}}}' > summary.json; echo"
                        + " $HIGHWATER_RUNG"),
                Format.K6,
                "summary.json",
                Map.of("requests", "http_reqs rate")));

    assertThat(result.failure()).isEmpty();
    assertThat(result.figures()).containsExactly(Map.entry("requests", 7.0));
    assertThat(folder.resolve(result.summaryFile())).content().contains("http_reqs");
    assertThat(folder.resolve(result.outputFile())).hasContent("30000");
    assertThat(result.summaryFile()).startsWith("commands/rung-30000-it/");
  }

  @Test
  void theAddressIsInTheEnvironmentAndThePasswordIsNotInIt() throws Exception {
    CommandResult result = run(step("echo $HIGHWATER_URL; echo $PGDATABASE"));

    assertThat(folder.resolve(result.outputFile()))
        .content()
        .contains(DATABASE.settings().url(), "\n" + DATABASE.settings().database())
        .doesNotContain(String.valueOf(DATABASE.settings().password()));
  }

  @Test
  void aProgramThatTakesTooLongIsEndedWithAllItStarted() throws Exception {
    CommandResult result = run(step("sleep 60 & echo $!; wait"));

    assertThat(result.failure()).contains("it was ended after 1.0 s");
    assertThat(result.exitCode()).isEqualTo(-1);
    String child = Files.readString(folder.resolve(result.outputFile())).strip();
    Path state = Path.of("/proc", child, "stat");
    for (int i = 0; i < 100 && runs(state); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(runs(state)).isFalse();
  }

  /// Whether a process is there and is more than an entry that nobody has read yet.
  private static boolean runs(Path state) throws IOException {
    try {
      return !Files.readString(state).contains(") Z ");
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  @Test
  void whatGoesWrongIsSaid() throws Exception {
    assertThat(run(step("echo no such thing >&2; exit 4")).failure())
        .isEqualTo("it left with exit code 4: no such thing");
    assertThat(run(step(List.of("no-such-program"), Format.PLAIN, "", Map.of())).failure())
        .startsWith("it could not be started");
    assertThat(run(step(List.of("true"), Format.K6, "k6.json", Map.of())).failure())
        .isEqualTo("it wrote no k6.json");
    assertThat(run(step(List.of("true"), Format.PLAIN, "", Map.of("n", "n=(\\d+)"))).failure())
        .isEqualTo("it told no figure 'n' (n=(\\d+))");
  }

  private CommandResult run(CommandStep step) throws Exception {
    return new CommandRunner(DATABASE.settings(), folder, 30_000).run(step);
  }

  private static CommandStep step(String line) {
    return step(List.of("sh", "-c", line), Format.PLAIN, "", Map.of());
  }

  private static CommandStep step(
      List<String> run, Format format, String summary, Map<String, String> figures) {
    return new CommandStep(
        "it",
        "It",
        "work",
        run,
        Duration.ofSeconds(format == Format.PGBENCH ? 30 : 1),
        Map.of(),
        Optional.of(summary).filter(s -> !s.isEmpty()),
        format,
        figures,
        Optional.empty());
  }
}
