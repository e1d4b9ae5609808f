package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Progress;
import dev.highwater.cli.render.TextTable;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import dev.highwater.schema.server.ServerStatus;
import dev.highwater.volume.honesty.LatencyProof;
import dev.highwater.volume.honesty.LatencyProof.Trial;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.words.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
    name = "doctor",
    header = "Prove that latencies are honest: freeze a backend, compare with theory",
    description = {
      "Drives load at a fixed rate at the embedded server, stops one of its backends for 2 seconds "
          + "(SIGSTOP), and prints the percentiles measured beside those of queueing theory for an "
          + "open model, and beside those of a loop that waits for each answer. Linux only.",
      "Exit code 3: a percentile is further from theory than 5 %, 15 ms and twice what the same"
          + " load shows with nothing frozen."
    })
final class HonestyCommand implements Callable<Integer> {

  private static final Duration FROZEN = Duration.ofSeconds(2);
  private static final double RATE = 200;
  private static final int FEW = 1;
  private static final int MANY = 4;

  private final Invocation invocation;

  HonestyCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException, IOException, InterruptedException {
    List<Trial> trials = new ArrayList<>();
    Path folder = Files.createTempDirectory("highwater-doctor");
    try (Progress progress = invocation.progress();
        EmbeddedServer server =
            EmbeddedServer.start(
                invocation.workDirectory(), ServerOptions.standard().endingWithJvm(), progress)) {
      LatencyProof proof = new LatencyProof(server.settings(), postmaster(), folder);
      for (int connections : List.of(FEW, MANY)) {
        progress.accept(
            "Freezing one of " + connections + " connections for " + FROZEN.toSeconds() + " s");
        trials.add(proof.run(connections, RATE, FROZEN));
      }
    } finally {
      delete(folder);
    }
    invocation.answer(trials, () -> text(trials));
    return trials.stream().allMatch(Trial::agrees) ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private long postmaster() {
    ServerStatus status = EmbeddedServer.status(invocation.workDirectory());
    if (status instanceof ServerStatus.Running running) {
      return running.pid();
    }
    throw Failure.of("The embedded server is gone")
        .where(invocation.workDirectory().toString())
        .why("it was started a moment ago, and does not run")
        .remedy("See its log there");
  }

  private static String text(List<Trial> trials) {
    StringBuilder text = new StringBuilder();
    for (Trial trial : trials) {
      text.append(
          "%d connection%s, %.0f iterations/s, one backend frozen for %.0f ms: %s%n"
              .formatted(
                  trial.connections(),
                  trial.connections() == 1 ? "" : "s",
                  trial.rate(),
                  trial.frozenMillis(),
                  trial.agrees() ? "as theory says" : "NOT as theory says"));
      TextTable table = new TextTable("", ">p50", ">p90", ">p95", ">p99", ">max");
      row(table, "theory, open model", trial.theory());
      row(table, "measured response", trial.response());
      row(table, "a loop that waits", trial.omitting());
      row(table, "nothing frozen", trial.control());
      text.append(table).append('\n');
    }
    return text.toString();
  }

  private static void row(TextTable table, String name, Latency latency) {
    table.row(
        name,
        Figures.millis(latency.p50()),
        Figures.millis(latency.p90()),
        Figures.millis(latency.p95()),
        Figures.millis(latency.p99()),
        Figures.millis(latency.max()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
