package dev.highwater.seed;

import dev.highwater.schema.session.Cancellation;
import dev.highwater.seed.progress.SeedProgress;
import java.nio.file.Path;

/// How a seeding runs; never what it loads, which is the same whatever stands here.
///
/// @param threads sessions that load, build indexes and check at once
/// @param workDirectory where the history of runs is kept
/// @param cancellation stops the run from another thread
public record SeedOptions(
    int threads, Path workDirectory, SeedProgress progress, Cancellation cancellation) {

  private static final int MOST_THREADS = 8;

  public SeedOptions {
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("Threads are 1 to 256, not " + threads);
    }
  }

  /// A session for each core, but no more than eight, told to nobody.
  public static SeedOptions in(Path workDirectory) {
    return new SeedOptions(
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS),
        workDirectory,
        SeedProgress.SILENT,
        new Cancellation());
  }

  /// The same with that many sessions.
  public SeedOptions withThreads(int number) {
    return new SeedOptions(number, workDirectory, progress, cancellation);
  }

  /// The same, told to that listener.
  public SeedOptions withProgress(SeedProgress listener) {
    return new SeedOptions(threads, workDirectory, listener, cancellation);
  }

  /// The same, stopped by that.
  public SeedOptions withCancellation(Cancellation stop) {
    return new SeedOptions(threads, workDirectory, progress, stop);
  }
}
