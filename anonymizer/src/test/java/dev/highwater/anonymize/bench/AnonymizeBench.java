package dev.highwater.anonymize.bench;

import dev.highwater.anonymize.AnonymizeOptions;
import dev.highwater.anonymize.Anonymizer;
import dev.highwater.anonymize.check.Check;
import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.run.AnonymizeRun;
import dev.highwater.anonymize.run.CopyStream;
import dev.highwater.anonymize.run.RunOptions;
import dev.highwater.anonymize.run.RunProgress;
import dev.highwater.anonymize.snapshot.Snapshot;
import dev.highwater.anonymize.snapshot.TableRange;
import dev.highwater.anonymize.target.TargetDatabase;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.testing.Contest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogManager;

/// The time of anonymizing relative to copying the same database by pipes of `psql`; and of a whole
/// run relative to `pg_dump` with `pg_restore`, and to a copy of the database that is updated; and
/// of the check relative to the run.
///
/// Arguments: work directory, persons, rounds, the `bin` folder of a PostgreSQL with `pg_dump` or
/// `none`.
final class AnonymizeBench {

  private static final int STREAMS = 2;

  private final Hospital hospital;
  private final ConnectionSettings source;
  private final Path directory;
  private final int rounds;
  private final Policy masked = policy(Hospital.text("policy.yaml"));
  private final Policy kept =
      policy(
          Hospital.text("policy.yaml")
              .replaceAll(
                  "class: [a-z_]+, technique: [^}]*reason:",
                  "class: ordinary, technique: keep, reason:"));

  private AnonymizeBench(Hospital hospital, ConnectionSettings source, Path directory, int rounds) {
    this.hospital = hospital;
    this.source = source;
    this.directory = directory;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    Path directory = Path.of(arguments[0]);
    long persons = Long.parseLong(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Files.createDirectories(directory);
    try (EmbeddedServer server =
        EmbeddedServer.start(directory, ServerOptions.standard().endingWithJvm())) {
      AnonymizeBench bench = on(server, persons, directory, rounds);
      bench.copies();
      bench.hospital.drop(Hospital.SOURCE);
    }
    if (!arguments[3].equals("none")) {
      Path binaries = Path.of(arguments[3]);
      try (EmbeddedServer server =
          EmbeddedServer.start(
              directory.resolve("with-pg-dump"),
              ServerOptions.standard().endingWithJvm().withBinaries(binaries))) {
        AnonymizeBench bench = on(server, persons, directory, rounds);
        bench.whole(binaries);
        bench.hospital.drop(Hospital.SOURCE);
      }
    }
  }

  private static AnonymizeBench on(EmbeddedServer server, long persons, Path directory, int rounds)
      throws SQLException {
    Hospital hospital = new Hospital(server.settings().withDatabase("postgres"), persons);
    return new AnonymizeBench(hospital, hospital.fill(), directory, rounds);
  }

  /// Rows alone, without keys and indexes.
  private void copies() throws Exception {
    Contest.Medians medians =
        new Contest()
            .with(
                "pipes",
                () -> {
                  ConnectionSettings target = hospital.empty("bench_pipes");
                  double seconds = Shell.run(source, Shell.pipes(source, target));
                  hospital.drop("bench_pipes");
                  return seconds;
                })
            .with("pass", () -> copy(kept))
            .with("mask", () -> copy(masked))
            .medians(rounds, System.err::println);
    ratio("all passed through : pipes of psql", medians.ratio("pass", "pipes"), 1.1);
    ratio("ten columns masked : pipes of psql", medians.ratio("mask", "pipes"), 1.15);
  }

  /// From the source to a target that can be used.
  private void whole(Path binaries) throws Exception {
    Path dump = directory.resolve("dump");
    ConnectionSettings target = source.withDatabase("bench_target");
    Contest.Medians medians =
        new Contest()
            .with(
                "run",
                () -> {
                  hospital.drop("bench_target");
                  long began = System.nanoTime();
                  new Anonymizer(options()).run(source, target, masked, key(), run -> {});
                  return (System.nanoTime() - began) / 1e9;
                })
            .with(
                "check",
                () -> {
                  long began = System.nanoTime();
                  Check.run(source, target, masked, CheckOptions.STANDARD, new Cancellation());
                  double seconds = (System.nanoTime() - began) / 1e9;
                  hospital.drop("bench_target");
                  return seconds;
                })
            .with(
                "dump",
                () -> {
                  ConnectionSettings restored = hospital.fresh("bench_restored");
                  double seconds =
                      Shell.run(
                          source,
                          "rm -rf '%1$s'; '%2$s/pg_dump' -Fd -j2 -f '%1$s' -d '%3$s'; '%2$s/pg_restore' -j2 -d '%4$s' '%1$s'; psql -X -q -d '%4$s' -c ANALYZE"
                              .formatted(dump, binaries, source.url(), restored.url()));
                  Shell.run(source, "rm -rf '" + dump + "'");
                  hospital.drop("bench_restored");
                  return seconds;
                })
            .with(
                "update",
                () -> {
                  hospital.drop("bench_updated");
                  long began = System.nanoTime();
                  Hospital.execute(
                      source.withDatabase("postgres"),
                      "CREATE DATABASE bench_updated TEMPLATE "
                          + Hospital.SOURCE
                          + " STRATEGY file_copy");
                  for (String statement : Hospital.text("updates.sql").split(";\n", -1)) {
                    if (!statement.isBlank()) {
                      Hospital.execute(source.withDatabase("bench_updated"), statement);
                    }
                  }
                  double seconds = (System.nanoTime() - began) / 1e9;
                  hospital.drop("bench_updated");
                  return seconds;
                })
            .medians(rounds, System.err::println);
    ratio("whole run : pg_dump and pg_restore", medians.ratio("run", "dump"), 0.8);
    ratio("whole run : copied database, updated", medians.ratio("run", "update"), 0.7);
    ratio("check of all rows : whole run", medians.ratio("check", "run"), 0.5);
  }

  /// The seconds that rows take, from the first range to the last.
  private double copy(Policy policy) throws Exception {
    Cancellation cancellation = new Cancellation();
    AnonymizeOptions options = options();
    ConnectionSettings target = source.withDatabase("bench_copied");
    try (Snapshot snapshot = Snapshot.take(source, cancellation)) {
      MaskPlan plan =
          new Anonymizer(options).plan(policy, snapshot.catalog(), key(), Optional.empty());
      TargetDatabase beside = new TargetDatabase(target);
      try (AnonymizeRun run =
          AnonymizeRun.begin(
              snapshot,
              plan,
              beside,
              key(),
              options.pack(),
              options.run(),
              options.progress(),
              cancellation)) {
        run.prepare();
        Hospital.execute(source, "CHECKPOINT");
        long began = System.nanoTime();
        Parallel.run(run.streams(), () -> stream(run));
        double seconds = (System.nanoTime() - began) / 1e9;
        beside.drop();
        return seconds;
      }
    }
  }

  private static void stream(AnonymizeRun run) throws SQLException {
    try (CopyStream stream = run.open()) {
      for (Optional<TableRange> range = run.take(); range.isPresent(); range = run.take()) {
        stream.copy(range.get());
      }
    } catch (IOException failed) {
      throw new SQLException(failed);
    }
  }

  private AnonymizeOptions options() {
    return new AnonymizeOptions(
        new RunOptions(STREAMS),
        Pack.load("ph"),
        directory,
        RunProgress.SILENT,
        new Cancellation());
  }

  private static MaskingKey key() {
    return MaskingKey.of(new byte[32]);
  }

  private static Policy policy(String text) {
    try {
      return PolicyReader.read("policy.yaml", text);
    } catch (SpecException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static void ratio(String what, double ratio, double goal) {
    System.out.printf(Locale.ROOT, "%-48s %10.2f  (goal: at most %.2f)%n", what, ratio, goal);
  }
}
