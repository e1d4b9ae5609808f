package dev.highwater.seed.bench;

import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import dev.highwater.schema.testing.Contest;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.Planning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.LogManager;

/// Rows a second of seeding, and its time relative to `psql \copy` of the very same rows, to a
/// replay of rows encoded beforehand, to JDBC batches, and of the whole way with keys against
/// loading with the keys in place: by `\copy`, which is what people do, and by that replay, which
/// nobody has.
///
/// Arguments: work directory, rows, rounds, streams.
final class SeedBench {

  /// JDBC batches and keys in place are slow: a part of the rows is enough for a time per row.
  private static final long PART = 4;

  private final Arena arena;
  private final int rounds;

  private SeedBench(Arena arena, int rounds) {
    this.arena = arena;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    Path directory = Path.of(arguments[0]);
    Files.createDirectories(directory);
    ServerOptions options = ServerOptions.standard().endingWithJvm();
    try (EmbeddedServer server = EmbeddedServer.start(directory, options)) {
      Arena arena =
          Arena.on(
              server.settings(),
              directory,
              Long.parseLong(arguments[1]),
              Integer.parseInt(arguments[3]));
      new SeedBench(arena, Integer.parseInt(arguments[2])).run();
    }
  }

  private void run() throws Exception {
    arena.rebuild("wide.sql");
    Planning planning = arena.plan();
    arena.seed(planning, new LoadClock());
    Path path = Files.createTempFile("highwater-bench", ".copy");
    try {
      TextFile file = TextFile.of(arena.database(), "entry", path);
      Replay replay = Replay.of(source(planning), arena.streams());
      report(bare(planning, file, replay).medians(rounds, System.err::println), file);
      whole(file, replay);
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private static TableSource source(Planning planning) {
    return planning.sources().stream()
        .filter(source -> source.table().name().equals("entry"))
        .findFirst()
        .orElseThrow();
  }

  private Contest bare(Planning planning, TextFile file, Replay replay) {
    return new Contest()
        .with(
            "psql",
            () -> {
              arena.rebuild("wide.sql");
              return file.psql(arena.database());
            })
        .with(
            "seed",
            () -> {
              arena.rebuild("wide.sql");
              LoadClock clock = new LoadClock();
              arena.seed(planning, clock);
              return clock.loading();
            })
        .with(
            "replay",
            () -> {
              arena.rebuild("wide.sql");
              return replay.send(arena.database());
            })
        .with(
            "batch",
            () -> {
              arena.rebuild("wide.sql");
              return PART * file.batches(arena.database(), arena.rows() / PART);
            });
  }

  private void report(Contest.Medians medians, TextFile file) throws Exception {
    say(
        String.format(
            Locale.ROOT,
            "%,d rows of 14 columns, %.0f bytes a row as text, %d streams, median of %d rounds",
            arena.rows(),
            (double) Files.size(file.path()) / arena.rows(),
            arena.streams(),
            rounds));
    say(
        String.format(
            Locale.ROOT,
            "%-48s %,10.0f rows/s",
            "seed, generation included",
            arena.rows() / medians.of("seed")));
    ratio("seed : psql \\copy of a ready text file", medians.ratio("seed", "psql"), 0.42);
    ratio("seed : replay of encoded rows", medians.ratio("seed", "replay"), 1.10);
    ratio("seed : JDBC batches, rewritten", medians.ratio("seed", "batch"), 0.15);
  }

  private void whole(TextFile file, Replay replay) throws Exception {
    Contest contest =
        new Contest()
            .with(
                "whole",
                () -> {
                  arena.rebuild("wide.sql", "keys.sql");
                  Planning planning = arena.plan();
                  LoadClock clock = new LoadClock();
                  arena.seed(planning, clock);
                  return clock.whole();
                })
            .with(
                "psql in place",
                () -> {
                  arena.rebuild("wide.sql", "parents.sql", "keys.sql");
                  return file.psql(arena.database());
                })
            .with(
                "replay in place",
                () -> {
                  arena.rebuild("wide.sql", "parents.sql", "keys.sql");
                  return replay.send(arena.database());
                });
    Contest.Medians medians = contest.medians(Math.max(1, rounds / 2), System.err::println);
    ratio(
        "whole, keys built : \\copy with keys in place",
        medians.ratio("whole", "psql in place"),
        0.30);
    say(
        String.format(
            Locale.ROOT,
            "%-48s %10.2f",
            "whole, keys built : replay with keys in place",
            medians.ratio("whole", "replay in place")));
  }

  private static void ratio(String what, double ratio, double goal) {
    say(String.format(Locale.ROOT, "%-48s %10.2f  (goal: at most %.2f)", what, ratio, goal));
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
