package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.WholeNumber;
import dev.highwater.cli.target.Target;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.progress.SeedProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How rows are loaded: `--threads`.
public final class LoadOptions {

  private static final int MOST_THREADS = 256;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Threads.class,
      description =
          "Sessions that load, build indexes and check at once; the rows are the same for any "
              + "number (default: one a core, at most 8).")
  private @Nullable Integer threads;

  Seeder seeder(Invocation invocation, Target target, SeedProgress progress) {
    return seeder(invocation, target.settings(), progress);
  }

  /// A seeder for that database; a Ctrl-C stops it.
  public Seeder seeder(Invocation invocation, ConnectionSettings database, SeedProgress progress) {
    return new Seeder(
        database.withApplicationName("highwater seed"), options(invocation, progress));
  }

  /// How to work; a Ctrl-C stops it.
  public SeedOptions options(Invocation invocation, SeedProgress progress) {
    SeedOptions options = SeedOptions.in(invocation.workDirectory()).withProgress(progress);
    if (threads != null) {
      options = options.withThreads(threads);
    }
    invocation.console().interrupt().whenAsked(options.cancellation()::cancel);
    return options;
  }

  /// Reads `--threads`.
  static final class Threads extends WholeNumber {
    Threads() {
      super("number of threads", 1, MOST_THREADS);
    }
  }
}
